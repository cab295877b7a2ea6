import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_ppa_documents_kind" AS ENUM('photo', 'budget_call', 'submission', 'hearing_notes', 'approval', 'aip_form', 'requester_id', 'request_letter', 'proposal', 'supporting', 'other');
  CREATE TABLE "ppa_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_ppa_documents_kind" NOT NULL,
  	"title" varchar NOT NULL,
  	"notes" varchar,
  	"ppa_id" uuid NOT NULL,
  	"report_id" uuid,
  	"stage_id" uuid,
  	"file_name" varchar NOT NULL,
  	"sha256" varchar NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"filesize" numeric NOT NULL,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "ppa_documents" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "ppa_documents_content" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"content" "bytea" NOT NULL,
  	"thumbnail" "bytea"
  );
  
  ALTER TABLE "ppa_documents_content" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_id_organization_unique" UNIQUE("id","organization_id");
  ALTER TABLE "budget_cycle_stages" ADD CONSTRAINT "budget_cycle_stages_id_organization_unique" UNIQUE("id","organization_id");
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_ppa_id_ppas_id_fk" FOREIGN KEY ("ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_report_id_progress_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."progress_reports"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_stage_id_budget_cycle_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."budget_cycle_stages"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_ppa_id_same_organization_fk" FOREIGN KEY ("ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_report_id_same_organization_fk" FOREIGN KEY ("report_id","organization_id") REFERENCES "public"."progress_reports"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "ppa_documents" ADD CONSTRAINT "ppa_documents_stage_id_same_organization_fk" FOREIGN KEY ("stage_id","organization_id") REFERENCES "public"."budget_cycle_stages"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "ppa_documents_content" ADD CONSTRAINT "ppa_documents_content_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."ppa_documents"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "ppa_documents_filename_compound_idx" ON "ppa_documents" USING btree ("organization_id","filename");
  CREATE INDEX "ppa_documents_kind_idx" ON "ppa_documents" USING btree ("kind");
  CREATE INDEX "ppa_documents_ppa_idx" ON "ppa_documents" USING btree ("ppa_id");
  CREATE INDEX "ppa_documents_report_idx" ON "ppa_documents" USING btree ("report_id");
  CREATE INDEX "ppa_documents_stage_idx" ON "ppa_documents" USING btree ("stage_id");
  CREATE INDEX "ppa_documents_created_by_idx" ON "ppa_documents" USING btree ("created_by_id");
  CREATE INDEX "ppa_documents_organization_idx" ON "ppa_documents" USING btree ("organization_id");
  CREATE INDEX "ppa_documents_updated_at_idx" ON "ppa_documents" USING btree ("updated_at");
  CREATE INDEX "ppa_documents_created_at_idx" ON "ppa_documents" USING btree ("created_at");
  CREATE INDEX "ppa_documents_filename_idx" ON "ppa_documents" USING btree ("filename");
  CREATE INDEX "ppa_documents_organization_created_idx" ON "ppa_documents" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE UNIQUE INDEX "ppa_documents_content_parent_id_idx" ON "ppa_documents_content" USING btree ("_parent_id");
  CREATE POLICY "read" ON "ppa_documents" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.documents.view')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.view'))::uuid[])));
  CREATE POLICY "create" ON "ppa_documents" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.documents.create')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.create'))::uuid[])));
  CREATE POLICY "change" ON "ppa_documents" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.documents.edit')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.documents.edit')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.edit'))::uuid[])));
  CREATE POLICY "remove" ON "ppa_documents" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.documents.delete')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.delete'))::uuid[])));
  CREATE POLICY "read" ON "ppa_documents_content" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "ppa_documents" p where p."id" = "ppa_documents_content"."_parent_id"));
  CREATE POLICY "create" ON "ppa_documents_content" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "ppa_documents" where "ppa_documents"."id" = "ppa_documents_content"."_parent_id" and (((select scope.everywhere('me.documents.create')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.create'))::uuid[])) or ((select scope.everywhere('me.documents.edit')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.edit'))::uuid[])))));
  CREATE POLICY "change" ON "ppa_documents_content" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "ppa_documents" where "ppa_documents"."id" = "ppa_documents_content"."_parent_id" and (((select scope.everywhere('me.documents.create')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.create'))::uuid[])) or ((select scope.everywhere('me.documents.edit')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppa_documents" where "ppa_documents"."id" = "ppa_documents_content"."_parent_id" and (((select scope.everywhere('me.documents.create')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.create'))::uuid[])) or ((select scope.everywhere('me.documents.edit')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "ppa_documents_content" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "ppa_documents" where "ppa_documents"."id" = "ppa_documents_content"."_parent_id" and (((select scope.everywhere('me.documents.create')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.create'))::uuid[])) or ((select scope.everywhere('me.documents.edit')) or "ppa_documents"."organization_id" = any ((select scope.organizations('me.documents.edit'))::uuid[])))));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "ppa_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppa_documents_content" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "ppa_documents_content" CASCADE;
  DROP TABLE "ppa_documents" CASCADE;
  ALTER TABLE "progress_reports" DROP CONSTRAINT "progress_reports_id_organization_unique";
  ALTER TABLE "budget_cycle_stages" DROP CONSTRAINT "budget_cycle_stages_id_organization_unique";
  DROP TYPE "public"."enum_ppa_documents_kind";`)
}
