import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_surveys_questions_question_type" AS ENUM('text', 'number', 'single_choice', 'multiple_choice', 'scale', 'yes_no', 'date', 'location');
  CREATE TYPE "public"."enum_surveys_survey_type" AS ENUM('household', 'community_leader', 'focus_group', 'key_informant', 'observation', 'document_review');
  CREATE TYPE "public"."enum_surveys_status" AS ENUM('draft', 'active', 'paused', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_mapping_activities_mapping_type" AS ENUM('resource_mapping', 'infrastructure_mapping', 'hazard_mapping', 'social_mapping', 'economic_mapping', 'cultural_mapping');
  CREATE TYPE "public"."enum_mapping_activities_status" AS ENUM('planning', 'in_progress', 'review', 'completed', 'cancelled');
  CREATE TABLE "surveys_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"question_text" varchar NOT NULL,
  	"question_type" "enum_surveys_questions_question_type" DEFAULT 'text' NOT NULL,
  	"is_required" boolean DEFAULT false,
  	"choices" varchar,
  	"scale_min" numeric,
  	"scale_max" numeric,
  	"help_text" varchar
  );
  
  ALTER TABLE "surveys_questions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "surveys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"assessment_id" uuid NOT NULL,
  	"survey_type" "enum_surveys_survey_type" NOT NULL,
  	"description" varchar NOT NULL,
  	"start_date" timestamp(3) with time zone NOT NULL,
  	"end_date" timestamp(3) with time zone NOT NULL,
  	"target_respondents" numeric NOT NULL,
  	"actual_respondents" numeric DEFAULT 0,
  	"estimated_duration_minutes" numeric NOT NULL,
  	"status" "enum_surveys_status" DEFAULT 'draft' NOT NULL,
  	"questions_count" numeric DEFAULT 0,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "surveys_id_organization_unique" UNIQUE("id","organization_id"),
  	CONSTRAINT "surveys_dates" CHECK ("end_date" >= "start_date")
  );
  
  ALTER TABLE "surveys" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "survey_responses" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"survey_id" uuid NOT NULL,
  	"responses" jsonb NOT NULL,
  	"respondent_name" varchar,
  	"respondent_contact" varchar,
  	"demographic_info" varchar,
  	"collection_date" timestamp(3) with time zone NOT NULL,
  	"collection_location" varchar,
  	"is_validated" boolean DEFAULT false NOT NULL,
  	"validation_notes" varchar,
  	"collected_by_id" uuid,
  	"validated_by_id" uuid,
  	"validation_date" timestamp(3) with time zone,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "survey_responses" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "mapping_activities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"assessment_id" uuid NOT NULL,
  	"mapping_type" "enum_mapping_activities_mapping_type" NOT NULL,
  	"coverage_area" varchar NOT NULL,
  	"start_date" timestamp(3) with time zone NOT NULL,
  	"end_date" timestamp(3) with time zone NOT NULL,
  	"methodology" varchar NOT NULL,
  	"tools_used" varchar,
  	"key_findings" varchar,
  	"outputs" varchar,
  	"coordinates" jsonb,
  	"status" "enum_mapping_activities_status" DEFAULT 'planning' NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "mapping_activities_dates" CHECK ("end_date" >= "start_date")
  );
  
  ALTER TABLE "mapping_activities" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "mapping_activities_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  ALTER TABLE "mapping_activities_rels" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "surveys_questions" ADD CONSTRAINT "surveys_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_collected_by_id_users_id_fk" FOREIGN KEY ("collected_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_validated_by_id_users_id_fk" FOREIGN KEY ("validated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_survey_id_same_organization_fk" FOREIGN KEY ("survey_id","organization_id") REFERENCES "public"."surveys"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "mapping_activities" ADD CONSTRAINT "mapping_activities_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mapping_activities" ADD CONSTRAINT "mapping_activities_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mapping_activities" ADD CONSTRAINT "mapping_activities_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mapping_activities" ADD CONSTRAINT "mapping_activities_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "mapping_activities_rels" ADD CONSTRAINT "mapping_activities_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."mapping_activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mapping_activities_rels" ADD CONSTRAINT "mapping_activities_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "surveys_questions_order_idx" ON "surveys_questions" USING btree ("_order");
  CREATE INDEX "surveys_questions_parent_id_idx" ON "surveys_questions" USING btree ("_parent_id");
  CREATE INDEX "surveys_assessment_idx" ON "surveys" USING btree ("assessment_id");
  CREATE INDEX "surveys_created_by_idx" ON "surveys" USING btree ("created_by_id");
  CREATE INDEX "surveys_organization_idx" ON "surveys" USING btree ("organization_id");
  CREATE INDEX "surveys_updated_at_idx" ON "surveys" USING btree ("updated_at");
  CREATE INDEX "surveys_created_at_idx" ON "surveys" USING btree ("created_at");
  CREATE INDEX "surveys_organization_status" ON "surveys" USING btree ("organization_id","status");
  CREATE INDEX "surveys_organization_created_idx" ON "surveys" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "survey_responses_survey_idx" ON "survey_responses" USING btree ("survey_id");
  CREATE INDEX "survey_responses_collected_by_idx" ON "survey_responses" USING btree ("collected_by_id");
  CREATE INDEX "survey_responses_validated_by_idx" ON "survey_responses" USING btree ("validated_by_id");
  CREATE INDEX "survey_responses_organization_idx" ON "survey_responses" USING btree ("organization_id");
  CREATE INDEX "survey_responses_updated_at_idx" ON "survey_responses" USING btree ("updated_at");
  CREATE INDEX "survey_responses_created_at_idx" ON "survey_responses" USING btree ("created_at");
  CREATE INDEX "survey_responses_survey_validated" ON "survey_responses" USING btree ("survey_id","is_validated");
  CREATE INDEX "survey_responses_organization_created_idx" ON "survey_responses" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "mapping_activities_assessment_idx" ON "mapping_activities" USING btree ("assessment_id");
  CREATE INDEX "mapping_activities_created_by_idx" ON "mapping_activities" USING btree ("created_by_id");
  CREATE INDEX "mapping_activities_organization_idx" ON "mapping_activities" USING btree ("organization_id");
  CREATE INDEX "mapping_activities_updated_at_idx" ON "mapping_activities" USING btree ("updated_at");
  CREATE INDEX "mapping_activities_created_at_idx" ON "mapping_activities" USING btree ("created_at");
  CREATE INDEX "mapping_activities_organization_created_idx" ON "mapping_activities" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "mapping_activities_rels_order_idx" ON "mapping_activities_rels" USING btree ("order");
  CREATE INDEX "mapping_activities_rels_parent_idx" ON "mapping_activities_rels" USING btree ("parent_id");
  CREATE INDEX "mapping_activities_rels_path_idx" ON "mapping_activities_rels" USING btree ("path");
  CREATE INDEX "mapping_activities_rels_users_id_idx" ON "mapping_activities_rels" USING btree ("users_id");
  CREATE POLICY "read" ON "surveys_questions" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "surveys" p where p."id" = "surveys_questions"."_parent_id"));
  CREATE POLICY "create" ON "surveys_questions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "surveys" where "surveys"."id" = "surveys_questions"."_parent_id" and (((select scope.everywhere('mana.surveys.create')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])))));
  CREATE POLICY "change" ON "surveys_questions" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "surveys" where "surveys"."id" = "surveys_questions"."_parent_id" and (((select scope.everywhere('mana.surveys.create')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "surveys" where "surveys"."id" = "surveys_questions"."_parent_id" and (((select scope.everywhere('mana.surveys.create')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "surveys_questions" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "surveys" where "surveys"."id" = "surveys_questions"."_parent_id" and (((select scope.everywhere('mana.surveys.create')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])))));
  CREATE POLICY "read" ON "surveys" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.surveys.view')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.view'))::uuid[])));
  CREATE POLICY "create" ON "surveys" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.surveys.create')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])));
  CREATE POLICY "change" ON "surveys" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.surveys.edit')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.surveys.edit')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])));
  CREATE POLICY "remove" ON "surveys" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.surveys.delete')) or "surveys"."organization_id" = any ((select scope.organizations('mana.surveys.delete'))::uuid[])));
  CREATE POLICY "read" ON "survey_responses" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.surveys.view')) or "survey_responses"."organization_id" = any ((select scope.organizations('mana.surveys.view'))::uuid[])));
  CREATE POLICY "create" ON "survey_responses" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.surveys.create')) or "survey_responses"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])));
  CREATE POLICY "change" ON "survey_responses" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.surveys.edit')) or "survey_responses"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.surveys.edit')) or "survey_responses"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])));
  CREATE POLICY "remove" ON "survey_responses" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.surveys.delete')) or "survey_responses"."organization_id" = any ((select scope.organizations('mana.surveys.delete'))::uuid[])));
  CREATE POLICY "read" ON "mapping_activities" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.surveys.view')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.view'))::uuid[])));
  CREATE POLICY "create" ON "mapping_activities" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.surveys.create')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])));
  CREATE POLICY "change" ON "mapping_activities" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.surveys.edit')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.surveys.edit')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])));
  CREATE POLICY "remove" ON "mapping_activities" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.surveys.delete')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.delete'))::uuid[])));
  CREATE POLICY "read" ON "mapping_activities_rels" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "mapping_activities" p where p."id" = "mapping_activities_rels"."parent_id"));
  CREATE POLICY "create" ON "mapping_activities_rels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "mapping_activities" where "mapping_activities"."id" = "mapping_activities_rels"."parent_id" and (((select scope.everywhere('mana.surveys.create')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])))));
  CREATE POLICY "change" ON "mapping_activities_rels" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "mapping_activities" where "mapping_activities"."id" = "mapping_activities_rels"."parent_id" and (((select scope.everywhere('mana.surveys.create')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "mapping_activities" where "mapping_activities"."id" = "mapping_activities_rels"."parent_id" and (((select scope.everywhere('mana.surveys.create')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "mapping_activities_rels" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "mapping_activities" where "mapping_activities"."id" = "mapping_activities_rels"."parent_id" and (((select scope.everywhere('mana.surveys.create')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.create'))::uuid[])) or ((select scope.everywhere('mana.surveys.edit')) or "mapping_activities"."organization_id" = any ((select scope.organizations('mana.surveys.edit'))::uuid[])))));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "surveys_questions" CASCADE;
  DROP TABLE "surveys" CASCADE;
  DROP TABLE "survey_responses" CASCADE;
  DROP TABLE "mapping_activities" CASCADE;
  DROP TABLE "mapping_activities_rels" CASCADE;
  DROP TYPE "public"."enum_surveys_questions_question_type";
  DROP TYPE "public"."enum_surveys_survey_type";
  DROP TYPE "public"."enum_surveys_status";
  DROP TYPE "public"."enum_mapping_activities_mapping_type";
  DROP TYPE "public"."enum_mapping_activities_status";`)
}
