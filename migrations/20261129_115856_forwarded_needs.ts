import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_needs_forward_status" AS ENUM('waiting', 'accepted', 'declined', 'answered', 'withdrawn');
  CREATE TYPE "public"."enum_received_needs_urgency_level" AS ENUM('immediate', 'short_term', 'medium_term', 'long_term');
  CREATE TYPE "public"."enum_received_needs_status" AS ENUM('waiting', 'accepted', 'declined', 'answered', 'withdrawn');
  CREATE TABLE "received_needs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"from_organization_id" uuid NOT NULL,
  	"category_id" uuid NOT NULL,
  	"message" varchar,
  	"description" varchar NOT NULL,
  	"urgency_level" "enum_received_needs_urgency_level" NOT NULL,
  	"impact_severity" numeric NOT NULL,
  	"affected_population" numeric NOT NULL,
  	"affected_households" numeric,
  	"geographic_scope" varchar NOT NULL,
  	"region_id" uuid,
  	"province_id" uuid,
  	"municipality_id" uuid,
  	"barangay_id" uuid,
  	"answer" varchar,
  	"linked_ppa_id" uuid,
  	"status" "enum_received_needs_status" DEFAULT 'waiting' NOT NULL,
  	"answered_by_id" uuid,
  	"answered_at" timestamp(3) with time zone,
  	"source_need" varchar NOT NULL,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "received_needs" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "needs" ADD COLUMN "forwarded_to_mao_id" uuid;
  ALTER TABLE "needs" ADD COLUMN "forwarded_date" timestamp(3) with time zone;
  ALTER TABLE "needs" ADD COLUMN "forwarded_by_id" uuid;
  ALTER TABLE "needs" ADD COLUMN "forward_message" varchar;
  ALTER TABLE "needs" ADD COLUMN "forward_status" "enum_needs_forward_status";
  ALTER TABLE "needs" ADD COLUMN "forward_answer_date" timestamp(3) with time zone;
  ALTER TABLE "needs" ADD COLUMN "forward_answer_ppa" varchar;
  ALTER TABLE "needs" ADD COLUMN "forward_answer" varchar;
  ALTER TABLE "needs" ADD COLUMN "forwarded_copy" varchar;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_from_organization_id_organizations_id_fk" FOREIGN KEY ("from_organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_category_id_needs_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."needs_categories"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_barangay_id_barangays_id_fk" FOREIGN KEY ("barangay_id") REFERENCES "public"."barangays"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_linked_ppa_id_ppas_id_fk" FOREIGN KEY ("linked_ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "received_needs" ADD CONSTRAINT "received_needs_linked_ppa_id_same_organization_fk" FOREIGN KEY ("linked_ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  CREATE INDEX "received_needs_from_organization_idx" ON "received_needs" USING btree ("from_organization_id");
  CREATE INDEX "received_needs_category_idx" ON "received_needs" USING btree ("category_id");
  CREATE INDEX "received_needs_region_idx" ON "received_needs" USING btree ("region_id");
  CREATE INDEX "received_needs_province_idx" ON "received_needs" USING btree ("province_id");
  CREATE INDEX "received_needs_municipality_idx" ON "received_needs" USING btree ("municipality_id");
  CREATE INDEX "received_needs_barangay_idx" ON "received_needs" USING btree ("barangay_id");
  CREATE INDEX "received_needs_linked_ppa_idx" ON "received_needs" USING btree ("linked_ppa_id");
  CREATE INDEX "received_needs_answered_by_idx" ON "received_needs" USING btree ("answered_by_id");
  CREATE INDEX "received_needs_organization_idx" ON "received_needs" USING btree ("organization_id");
  CREATE INDEX "received_needs_updated_at_idx" ON "received_needs" USING btree ("updated_at");
  CREATE INDEX "received_needs_created_at_idx" ON "received_needs" USING btree ("created_at");
  CREATE UNIQUE INDEX "received_needs_one_waiting" ON "received_needs" USING btree ("source_need") WHERE "status" = 'waiting';
  CREATE INDEX "received_needs_organization_status" ON "received_needs" USING btree ("organization_id","status");
  CREATE INDEX "received_needs_organization_created_idx" ON "received_needs" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "received_needs_title_trigram_idx" ON "received_needs" USING gin ("title" gin_trgm_ops);
  ALTER TABLE "needs" ADD CONSTRAINT "needs_forwarded_to_mao_id_organizations_id_fk" FOREIGN KEY ("forwarded_to_mao_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_forwarded_by_id_users_id_fk" FOREIGN KEY ("forwarded_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "needs_forwarded_to_mao_idx" ON "needs" USING btree ("forwarded_to_mao_id");
  CREATE INDEX "needs_forwarded_by_idx" ON "needs" USING btree ("forwarded_by_id");
  CREATE POLICY "read" ON "received_needs" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.received-needs.view')) or "received_needs"."organization_id" = any ((select scope.organizations('mana.received-needs.view'))::uuid[])));
  CREATE POLICY "create" ON "received_needs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.received-needs.create')) or "received_needs"."organization_id" = any ((select scope.organizations('mana.received-needs.create'))::uuid[])));
  CREATE POLICY "change" ON "received_needs" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.received-needs.edit')) or "received_needs"."organization_id" = any ((select scope.organizations('mana.received-needs.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.received-needs.edit')) or "received_needs"."organization_id" = any ((select scope.organizations('mana.received-needs.edit'))::uuid[])));
  CREATE POLICY "remove" ON "received_needs" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.received-needs.delete')) or "received_needs"."organization_id" = any ((select scope.organizations('mana.received-needs.delete'))::uuid[])));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "received_needs" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "received_needs" CASCADE;
  ALTER TABLE "needs" DROP CONSTRAINT "needs_forwarded_to_mao_id_organizations_id_fk";
  
  ALTER TABLE "needs" DROP CONSTRAINT "needs_forwarded_by_id_users_id_fk";
  
  DROP INDEX "needs_forwarded_to_mao_idx";
  DROP INDEX "needs_forwarded_by_idx";
  ALTER TABLE "needs" DROP COLUMN "forwarded_to_mao_id";
  ALTER TABLE "needs" DROP COLUMN "forwarded_date";
  ALTER TABLE "needs" DROP COLUMN "forwarded_by_id";
  ALTER TABLE "needs" DROP COLUMN "forward_message";
  ALTER TABLE "needs" DROP COLUMN "forward_status";
  ALTER TABLE "needs" DROP COLUMN "forward_answer_date";
  ALTER TABLE "needs" DROP COLUMN "forward_answer_ppa";
  ALTER TABLE "needs" DROP COLUMN "forward_answer";
  ALTER TABLE "needs" DROP COLUMN "forwarded_copy";
  DROP TYPE "public"."enum_needs_forward_status";
  DROP TYPE "public"."enum_received_needs_urgency_level";
  DROP TYPE "public"."enum_received_needs_status";`)
}
