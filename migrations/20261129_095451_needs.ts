import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_needs_urgency_level" AS ENUM('immediate', 'short_term', 'medium_term', 'long_term');
  CREATE TYPE "public"."enum_needs_feasibility" AS ENUM('very_low', 'low', 'medium', 'high', 'very_high');
  CREATE TYPE "public"."enum_needs_status" AS ENUM('identified', 'validated', 'prioritized', 'planned', 'in_progress', 'completed', 'deferred', 'rejected');
  CREATE TYPE "public"."enum_needs_submission_type" AS ENUM('assessment_driven', 'community_submitted');
  CREATE TYPE "public"."enum_needs_prioritizations_method" AS ENUM('scoring_matrix', 'pairwise_comparison', 'ranking', 'mca', 'community_voting', 'expert_panel');
  CREATE TYPE "public"."enum_needs_prioritizations_status" AS ENUM('planning', 'in_progress', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_needs_categories_sector" AS ENUM('education', 'economic_development', 'social_development', 'cultural_development', 'infrastructure', 'health', 'governance', 'environment', 'security');
  CREATE TABLE "needs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"community_id" uuid NOT NULL,
  	"category_id" uuid NOT NULL,
  	"assessment_id" uuid,
  	"description" varchar NOT NULL,
  	"geographic_scope" varchar NOT NULL,
  	"affected_population" numeric NOT NULL,
  	"affected_households" numeric,
  	"estimated_cost" numeric(15, 2),
  	"evidence_sources" varchar NOT NULL,
  	"urgency_level" "enum_needs_urgency_level" NOT NULL,
  	"impact_severity" numeric NOT NULL,
  	"feasibility" "enum_needs_feasibility" NOT NULL,
  	"priority_score" numeric,
  	"priority_rank" numeric,
  	"community_votes" numeric DEFAULT 0,
  	"validation_method" varchar,
  	"linked_ppa_id" uuid,
  	"budget_inclusion_date" timestamp(3) with time zone,
  	"status" "enum_needs_status" DEFAULT 'identified' NOT NULL,
  	"is_validated" boolean DEFAULT false NOT NULL,
  	"validated_by_id" uuid,
  	"validation_date" timestamp(3) with time zone,
  	"submission_type" "enum_needs_submission_type" DEFAULT 'assessment_driven' NOT NULL,
  	"submitted_by_user_id" uuid,
  	"submission_date" timestamp(3) with time zone,
  	"identified_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "needs_impact_severity" CHECK ("impact_severity" between 1 and 5)
  );
  
  ALTER TABLE "needs" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "needs_prioritizations_prioritization_criteria" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"weight" numeric
  );
  
  ALTER TABLE "needs_prioritizations_prioritization_criteria" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "needs_prioritizations_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"rank" numeric NOT NULL,
  	"need_id" uuid NOT NULL,
  	"score" numeric,
  	"justification" varchar
  );
  
  ALTER TABLE "needs_prioritizations_items" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "needs_prioritizations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"assessment_id" uuid NOT NULL,
  	"community_id" uuid NOT NULL,
  	"description" varchar NOT NULL,
  	"method" "enum_needs_prioritizations_method" NOT NULL,
  	"start_date" timestamp(3) with time zone NOT NULL,
  	"end_date" timestamp(3) with time zone NOT NULL,
  	"participant_count" numeric NOT NULL,
  	"stakeholder_groups" varchar NOT NULL,
  	"top_priorities" varchar,
  	"recommendations" varchar,
  	"status" "enum_needs_prioritizations_status" DEFAULT 'planning' NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "needs_prioritizations_dates" CHECK ("end_date" >= "start_date")
  );
  
  ALTER TABLE "needs_prioritizations" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "needs_prioritizations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  ALTER TABLE "needs_prioritizations_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "needs_categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"sector" "enum_needs_categories_sector" NOT NULL,
  	"description" varchar NOT NULL,
  	"weight_factor" numeric DEFAULT 1 NOT NULL,
  	"icon" varchar,
  	"color" varchar DEFAULT '#007bff',
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "needs_categories_weight" CHECK ("weight_factor" between 0 and 9.99)
  );
  
  ALTER TABLE "needs_categories" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_category_id_needs_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."needs_categories"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_linked_ppa_id_ppas_id_fk" FOREIGN KEY ("linked_ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_validated_by_id_users_id_fk" FOREIGN KEY ("validated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_submitted_by_user_id_users_id_fk" FOREIGN KEY ("submitted_by_user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_identified_by_id_users_id_fk" FOREIGN KEY ("identified_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_linked_ppa_id_same_organization_fk" FOREIGN KEY ("linked_ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "needs_prioritizations_prioritization_criteria" ADD CONSTRAINT "needs_prioritizations_prioritization_criteria_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."needs_prioritizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "needs_prioritizations_items" ADD CONSTRAINT "needs_prioritizations_items_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs_prioritizations_items" ADD CONSTRAINT "needs_prioritizations_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."needs_prioritizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "needs_prioritizations" ADD CONSTRAINT "needs_prioritizations_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs_prioritizations" ADD CONSTRAINT "needs_prioritizations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs_prioritizations" ADD CONSTRAINT "needs_prioritizations_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs_prioritizations" ADD CONSTRAINT "needs_prioritizations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs_prioritizations" ADD CONSTRAINT "needs_prioritizations_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "needs_prioritizations" ADD CONSTRAINT "needs_prioritizations_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "needs_prioritizations_rels" ADD CONSTRAINT "needs_prioritizations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."needs_prioritizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "needs_prioritizations_rels" ADD CONSTRAINT "needs_prioritizations_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "needs_community_idx" ON "needs" USING btree ("community_id");
  CREATE INDEX "needs_category_idx" ON "needs" USING btree ("category_id");
  CREATE INDEX "needs_assessment_idx" ON "needs" USING btree ("assessment_id");
  CREATE INDEX "needs_linked_ppa_idx" ON "needs" USING btree ("linked_ppa_id");
  CREATE INDEX "needs_validated_by_idx" ON "needs" USING btree ("validated_by_id");
  CREATE INDEX "needs_submitted_by_user_idx" ON "needs" USING btree ("submitted_by_user_id");
  CREATE INDEX "needs_identified_by_idx" ON "needs" USING btree ("identified_by_id");
  CREATE INDEX "needs_organization_idx" ON "needs" USING btree ("organization_id");
  CREATE INDEX "needs_updated_at_idx" ON "needs" USING btree ("updated_at");
  CREATE INDEX "needs_created_at_idx" ON "needs" USING btree ("created_at");
  CREATE INDEX "needs_organization_status" ON "needs" USING btree ("organization_id","status","priority_score");
  CREATE INDEX "needs_organization_category" ON "needs" USING btree ("organization_id","category_id");
  CREATE INDEX "needs_organization_created_idx" ON "needs" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "needs_title_trigram_idx" ON "needs" USING gin ("title" gin_trgm_ops);
  CREATE INDEX "needs_prioritizations_prioritization_criteria_order_idx" ON "needs_prioritizations_prioritization_criteria" USING btree ("_order");
  CREATE INDEX "needs_prioritizations_prioritization_criteria_parent_id_idx" ON "needs_prioritizations_prioritization_criteria" USING btree ("_parent_id");
  CREATE INDEX "needs_prioritizations_items_order_idx" ON "needs_prioritizations_items" USING btree ("_order");
  CREATE INDEX "needs_prioritizations_items_parent_id_idx" ON "needs_prioritizations_items" USING btree ("_parent_id");
  CREATE INDEX "needs_prioritizations_items_need_idx" ON "needs_prioritizations_items" USING btree ("need_id");
  CREATE INDEX "needs_prioritizations_assessment_idx" ON "needs_prioritizations" USING btree ("assessment_id");
  CREATE INDEX "needs_prioritizations_community_idx" ON "needs_prioritizations" USING btree ("community_id");
  CREATE INDEX "needs_prioritizations_created_by_idx" ON "needs_prioritizations" USING btree ("created_by_id");
  CREATE INDEX "needs_prioritizations_organization_idx" ON "needs_prioritizations" USING btree ("organization_id");
  CREATE INDEX "needs_prioritizations_updated_at_idx" ON "needs_prioritizations" USING btree ("updated_at");
  CREATE INDEX "needs_prioritizations_created_at_idx" ON "needs_prioritizations" USING btree ("created_at");
  CREATE INDEX "needs_prioritizations_organization_created_idx" ON "needs_prioritizations" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "needs_prioritizations_rels_order_idx" ON "needs_prioritizations_rels" USING btree ("order");
  CREATE INDEX "needs_prioritizations_rels_parent_idx" ON "needs_prioritizations_rels" USING btree ("parent_id");
  CREATE INDEX "needs_prioritizations_rels_path_idx" ON "needs_prioritizations_rels" USING btree ("path");
  CREATE INDEX "needs_prioritizations_rels_users_id_idx" ON "needs_prioritizations_rels" USING btree ("users_id");
  CREATE INDEX "needs_categories_updated_at_idx" ON "needs_categories" USING btree ("updated_at");
  CREATE INDEX "needs_categories_created_at_idx" ON "needs_categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "needs_categories_name_unique" ON "needs_categories" USING btree ("name");
  CREATE POLICY "read" ON "needs" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.needs.view')) or "needs"."organization_id" = any ((select scope.organizations('mana.needs.view'))::uuid[])));
  CREATE POLICY "create" ON "needs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.needs.create')) or "needs"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])));
  CREATE POLICY "change" ON "needs" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.needs.edit')) or "needs"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.needs.edit')) or "needs"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])));
  CREATE POLICY "remove" ON "needs" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.needs.delete')) or "needs"."organization_id" = any ((select scope.organizations('mana.needs.delete'))::uuid[])));
  CREATE POLICY "read" ON "needs_prioritizations_prioritization_criteria" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "needs_prioritizations" p where p."id" = "needs_prioritizations_prioritization_criteria"."_parent_id"));
  CREATE POLICY "create" ON "needs_prioritizations_prioritization_criteria" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_prioritization_criteria"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "change" ON "needs_prioritizations_prioritization_criteria" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_prioritization_criteria"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_prioritization_criteria"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "needs_prioritizations_prioritization_criteria" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_prioritization_criteria"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "read" ON "needs_prioritizations_items" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "needs_prioritizations" p where p."id" = "needs_prioritizations_items"."_parent_id"));
  CREATE POLICY "create" ON "needs_prioritizations_items" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_items"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "change" ON "needs_prioritizations_items" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_items"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_items"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "needs_prioritizations_items" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_items"."_parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "read" ON "needs_prioritizations" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.needs.view')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.view'))::uuid[])));
  CREATE POLICY "create" ON "needs_prioritizations" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])));
  CREATE POLICY "change" ON "needs_prioritizations" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])));
  CREATE POLICY "remove" ON "needs_prioritizations" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.needs.delete')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.delete'))::uuid[])));
  CREATE POLICY "read" ON "needs_prioritizations_rels" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "needs_prioritizations" p where p."id" = "needs_prioritizations_rels"."parent_id"));
  CREATE POLICY "create" ON "needs_prioritizations_rels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_rels"."parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "change" ON "needs_prioritizations_rels" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_rels"."parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_rels"."parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "needs_prioritizations_rels" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "needs_prioritizations" where "needs_prioritizations"."id" = "needs_prioritizations_rels"."parent_id" and (((select scope.everywhere('mana.needs.create')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.create'))::uuid[])) or ((select scope.everywhere('mana.needs.edit')) or "needs_prioritizations"."organization_id" = any ((select scope.organizations('mana.needs.edit'))::uuid[])))));
  CREATE POLICY "read" ON "needs_categories" AS PERMISSIVE FOR SELECT TO public USING ((select scope.anywhere('mana.categories.view')));
  CREATE POLICY "create" ON "needs_categories" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('mana.categories.create')));
  CREATE POLICY "change" ON "needs_categories" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('mana.categories.edit'))) WITH CHECK ((select scope.everywhere('mana.categories.edit')));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP TABLE "needs" CASCADE;
  DROP TABLE "needs_prioritizations_prioritization_criteria" CASCADE;
  DROP TABLE "needs_prioritizations_items" CASCADE;
  DROP TABLE "needs_prioritizations" CASCADE;
  DROP TABLE "needs_prioritizations_rels" CASCADE;
  DROP TABLE "needs_categories" CASCADE;
  DROP TYPE "public"."enum_needs_urgency_level";
  DROP TYPE "public"."enum_needs_feasibility";
  DROP TYPE "public"."enum_needs_status";
  DROP TYPE "public"."enum_needs_submission_type";
  DROP TYPE "public"."enum_needs_prioritizations_method";
  DROP TYPE "public"."enum_needs_prioritizations_status";
  DROP TYPE "public"."enum_needs_categories_sector";`)
}
