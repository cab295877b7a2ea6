import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_table_imports_status" AS ENUM('uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled');
  CREATE TYPE "public"."enum_table_import_rows_verdict" AS ENUM('waiting', 'new', 'changed', 'same', 'bad');
  CREATE TYPE "public"."enum_table_import_rows_outcome" AS ENUM('stored', 'refused');
  CREATE TABLE "table_imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"file_name" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"status" "enum_table_imports_status" DEFAULT 'uploaded' NOT NULL,
  	"reason" varchar,
  	"person_id" uuid NOT NULL,
  	"headings" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"row_count" numeric DEFAULT 0 NOT NULL,
  	"checked_count" numeric DEFAULT 0 NOT NULL,
  	"new_count" numeric DEFAULT 0 NOT NULL,
  	"changed_count" numeric DEFAULT 0 NOT NULL,
  	"same_count" numeric DEFAULT 0 NOT NULL,
  	"bad_count" numeric DEFAULT 0 NOT NULL,
  	"stored_count" numeric DEFAULT 0 NOT NULL,
  	"refused_count" numeric DEFAULT 0 NOT NULL,
  	"checked_at" timestamp(3) with time zone,
  	"confirmed_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "table_imports_id_organization_unique" UNIQUE("id","organization_id")
  );
  
  ALTER TABLE "table_imports" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "table_import_rows" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"import_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"verdict" "enum_table_import_rows_verdict" DEFAULT 'waiting' NOT NULL,
  	"outcome" "enum_table_import_rows_outcome",
  	"record" varchar,
  	"basis" varchar,
  	"cells" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"identities" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "table_import_rows" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "table_imports" ADD CONSTRAINT "table_imports_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "table_imports" ADD CONSTRAINT "table_imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "table_import_rows" ADD CONSTRAINT "table_import_rows_import_id_table_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."table_imports"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "table_import_rows" ADD CONSTRAINT "table_import_rows_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "table_import_rows" ADD CONSTRAINT "table_import_rows_import_id_same_organization_fk" FOREIGN KEY ("import_id","organization_id") REFERENCES "public"."table_imports"("id","organization_id") ON DELETE no action ON UPDATE no action;
  CREATE INDEX "table_imports_person_idx" ON "table_imports" USING btree ("person_id");
  CREATE INDEX "table_imports_organization_idx" ON "table_imports" USING btree ("organization_id");
  CREATE INDEX "table_imports_updated_at_idx" ON "table_imports" USING btree ("updated_at");
  CREATE INDEX "table_imports_created_at_idx" ON "table_imports" USING btree ("created_at");
  CREATE INDEX "table_imports_status_idx" ON "table_imports" USING btree ("status","created_at");
  CREATE INDEX "table_imports_organization_created_idx" ON "table_imports" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "table_import_rows_import_idx" ON "table_import_rows" USING btree ("import_id");
  CREATE INDEX "table_import_rows_organization_idx" ON "table_import_rows" USING btree ("organization_id");
  CREATE INDEX "table_import_rows_updated_at_idx" ON "table_import_rows" USING btree ("updated_at");
  CREATE INDEX "table_import_rows_created_at_idx" ON "table_import_rows" USING btree ("created_at");
  CREATE UNIQUE INDEX "table_import_rows_number_unique" ON "table_import_rows" USING btree ("import_id","number");
  CREATE INDEX "table_import_rows_verdict_idx" ON "table_import_rows" USING btree ("import_id","verdict","outcome","number");
  CREATE INDEX "table_import_rows_organization_created_idx" ON "table_import_rows" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE POLICY "read" ON "table_imports" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.imports.view')) or "table_imports"."organization_id" = any ((select scope.organizations('administration.imports.view'))::uuid[])));
  CREATE POLICY "create" ON "table_imports" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.imports.create')) or "table_imports"."organization_id" = any ((select scope.organizations('administration.imports.create'))::uuid[])));
  CREATE POLICY "change" ON "table_imports" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.imports.edit')) or "table_imports"."organization_id" = any ((select scope.organizations('administration.imports.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.imports.edit')) or "table_imports"."organization_id" = any ((select scope.organizations('administration.imports.edit'))::uuid[])));
  CREATE POLICY "remove" ON "table_imports" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('administration.imports.delete')) or "table_imports"."organization_id" = any ((select scope.organizations('administration.imports.delete'))::uuid[])));
  CREATE POLICY "read" ON "table_import_rows" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.imports.view')) or "table_import_rows"."organization_id" = any ((select scope.organizations('administration.imports.view'))::uuid[])));
  CREATE POLICY "create" ON "table_import_rows" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.imports.create')) or "table_import_rows"."organization_id" = any ((select scope.organizations('administration.imports.create'))::uuid[])));
  CREATE POLICY "change" ON "table_import_rows" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.imports.edit')) or "table_import_rows"."organization_id" = any ((select scope.organizations('administration.imports.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.imports.edit')) or "table_import_rows"."organization_id" = any ((select scope.organizations('administration.imports.edit'))::uuid[])));
  CREATE POLICY "remove" ON "table_import_rows" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('administration.imports.delete')) or "table_import_rows"."organization_id" = any ((select scope.organizations('administration.imports.delete'))::uuid[])));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "read" ON "table_imports" CASCADE;
  DROP POLICY "create" ON "table_imports" CASCADE;
  DROP POLICY "change" ON "table_imports" CASCADE;
  DROP POLICY "remove" ON "table_imports" CASCADE;
  DROP TABLE "table_imports" CASCADE;
  DROP POLICY "read" ON "table_import_rows" CASCADE;
  DROP POLICY "create" ON "table_import_rows" CASCADE;
  DROP POLICY "change" ON "table_import_rows" CASCADE;
  DROP POLICY "remove" ON "table_import_rows" CASCADE;
  DROP TABLE "table_import_rows" CASCADE;
  DROP TYPE "public"."enum_table_imports_status";
  DROP TYPE "public"."enum_table_import_rows_verdict";
  DROP TYPE "public"."enum_table_import_rows_outcome";`)
}
