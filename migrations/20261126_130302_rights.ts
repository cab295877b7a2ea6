import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_features_module" AS ENUM('communities', 'mana', 'me', 'planning', 'budgeting', 'coordination', 'policies', 'geography', 'administration');
  CREATE TABLE "roles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"level" numeric DEFAULT 2 NOT NULL,
  	"description" varchar,
  	"permissions" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"slug" varchar NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"is_system_role" boolean DEFAULT false NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "roles_level" CHECK ("level" between 1 and 4)
  );
  
  ALTER TABLE "roles" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "role_assignments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"membership_id" uuid NOT NULL,
  	"role_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"notes" varchar,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "role_assignments_validity" CHECK ("expires_at" >= "starts_at")
  );
  
  ALTER TABLE "role_assignments" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "permission_overrides" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"membership_id" uuid NOT NULL,
  	"permission" varchar NOT NULL,
  	"is_granted" boolean DEFAULT true NOT NULL,
  	"reason" varchar NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "permission_overrides_validity" CHECK ("expires_at" >= "starts_at")
  );
  
  ALTER TABLE "permission_overrides" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "features" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"feature_key" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"module" "enum_features_module" NOT NULL,
  	"parent_id" uuid,
  	"actions" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"sort_order" numeric DEFAULT 0 NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "features" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_id_organization_unique" UNIQUE("id","organization_id");
  ALTER TABLE "roles" ADD CONSTRAINT "roles_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "roles" ADD CONSTRAINT "roles_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_membership_id_same_organization_fk" FOREIGN KEY ("membership_id","organization_id") REFERENCES "public"."memberships"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "permission_overrides" ADD CONSTRAINT "permission_overrides_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "permission_overrides" ADD CONSTRAINT "permission_overrides_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "permission_overrides" ADD CONSTRAINT "permission_overrides_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "permission_overrides" ADD CONSTRAINT "permission_overrides_membership_id_same_organization_fk" FOREIGN KEY ("membership_id","organization_id") REFERENCES "public"."memberships"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "features" ADD CONSTRAINT "features_parent_id_features_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."features"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "roles_created_by_idx" ON "roles" USING btree ("created_by_id");
  CREATE INDEX "roles_organization_idx" ON "roles" USING btree ("organization_id");
  CREATE INDEX "roles_updated_at_idx" ON "roles" USING btree ("updated_at");
  CREATE INDEX "roles_created_at_idx" ON "roles" USING btree ("created_at");
  CREATE UNIQUE INDEX "roles_organization_slug_unique" ON "roles" USING btree ("organization_id","slug");
  CREATE UNIQUE INDEX "roles_shared_slug_unique" ON "roles" USING btree ("slug") WHERE "organization_id" is null;
  CREATE INDEX "roles_organization_created_idx" ON "roles" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "role_assignments_membership_idx" ON "role_assignments" USING btree ("membership_id");
  CREATE INDEX "role_assignments_role_idx" ON "role_assignments" USING btree ("role_id");
  CREATE INDEX "role_assignments_created_by_idx" ON "role_assignments" USING btree ("created_by_id");
  CREATE INDEX "role_assignments_organization_idx" ON "role_assignments" USING btree ("organization_id");
  CREATE INDEX "role_assignments_updated_at_idx" ON "role_assignments" USING btree ("updated_at");
  CREATE INDEX "role_assignments_created_at_idx" ON "role_assignments" USING btree ("created_at");
  CREATE UNIQUE INDEX "role_assignments_membership_role_unique" ON "role_assignments" USING btree ("membership_id","role_id");
  CREATE INDEX "role_assignments_organization_created_idx" ON "role_assignments" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "permission_overrides_membership_idx" ON "permission_overrides" USING btree ("membership_id");
  CREATE INDEX "permission_overrides_created_by_idx" ON "permission_overrides" USING btree ("created_by_id");
  CREATE INDEX "permission_overrides_organization_idx" ON "permission_overrides" USING btree ("organization_id");
  CREATE INDEX "permission_overrides_updated_at_idx" ON "permission_overrides" USING btree ("updated_at");
  CREATE INDEX "permission_overrides_created_at_idx" ON "permission_overrides" USING btree ("created_at");
  CREATE UNIQUE INDEX "permission_overrides_membership_permission_unique" ON "permission_overrides" USING btree ("membership_id","permission","is_granted");
  CREATE INDEX "permission_overrides_organization_created_idx" ON "permission_overrides" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE UNIQUE INDEX "features_feature_key_idx" ON "features" USING btree ("feature_key");
  CREATE INDEX "features_parent_idx" ON "features" USING btree ("parent_id");
  CREATE INDEX "features_updated_at_idx" ON "features" USING btree ("updated_at");
  CREATE INDEX "features_created_at_idx" ON "features" USING btree ("created_at");
  CREATE POLICY "read" ON "roles" AS PERMISSIVE FOR SELECT TO public USING ((((select scope.everywhere('administration.roles.view')) or "roles"."organization_id" = any ((select scope.organizations('administration.roles.view'))::uuid[])) or ("roles"."organization_id" is null and (select scope.anywhere('administration.roles.view')))));
  CREATE POLICY "create" ON "roles" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.roles.create')) or "roles"."organization_id" = any ((select scope.organizations('administration.roles.create'))::uuid[])));
  CREATE POLICY "change" ON "roles" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.roles.edit')) or "roles"."organization_id" = any ((select scope.organizations('administration.roles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.roles.edit')) or "roles"."organization_id" = any ((select scope.organizations('administration.roles.edit'))::uuid[])));
  CREATE POLICY "read" ON "role_assignments" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.roles.view')) or "role_assignments"."organization_id" = any ((select scope.organizations('administration.roles.view'))::uuid[])));
  CREATE POLICY "create" ON "role_assignments" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.roles.create')) or "role_assignments"."organization_id" = any ((select scope.organizations('administration.roles.create'))::uuid[])));
  CREATE POLICY "change" ON "role_assignments" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.roles.edit')) or "role_assignments"."organization_id" = any ((select scope.organizations('administration.roles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.roles.edit')) or "role_assignments"."organization_id" = any ((select scope.organizations('administration.roles.edit'))::uuid[])));
  CREATE POLICY "read" ON "permission_overrides" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.roles.view')) or "permission_overrides"."organization_id" = any ((select scope.organizations('administration.roles.view'))::uuid[])));
  CREATE POLICY "create" ON "permission_overrides" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.roles.create')) or "permission_overrides"."organization_id" = any ((select scope.organizations('administration.roles.create'))::uuid[])));
  CREATE POLICY "change" ON "permission_overrides" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.roles.edit')) or "permission_overrides"."organization_id" = any ((select scope.organizations('administration.roles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.roles.edit')) or "permission_overrides"."organization_id" = any ((select scope.organizations('administration.roles.edit'))::uuid[])));
  CREATE POLICY "read" ON "features" AS PERMISSIVE FOR SELECT TO public USING ((select scope.anywhere('administration.features.view')));
  CREATE POLICY "create" ON "features" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('administration.features.create')));
  CREATE POLICY "change" ON "features" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('administration.features.edit'))) WITH CHECK ((select scope.everywhere('administration.features.edit')));
  ALTER POLICY "read" ON "communities" TO public USING (((select scope.everywhere('communities.profiles.view')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.view'))::uuid[])));
  ALTER POLICY "create" ON "communities" TO public WITH CHECK (((select scope.everywhere('communities.profiles.create')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.create'))::uuid[])));
  ALTER POLICY "change" ON "communities" TO public USING (((select scope.everywhere('communities.profiles.edit')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.profiles.edit')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])));
  ALTER POLICY "remove" ON "communities" TO public USING (((select scope.everywhere('communities.profiles.delete')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.delete'))::uuid[])));
  ALTER POLICY "read" ON "assessment_categories" TO public USING ((select scope.anywhere('mana.categories.view')));
  ALTER POLICY "create" ON "assessment_categories" TO public WITH CHECK ((select scope.everywhere('mana.categories.create')));
  ALTER POLICY "change" ON "assessment_categories" TO public USING ((select scope.everywhere('mana.categories.edit'))) WITH CHECK ((select scope.everywhere('mana.categories.edit')));
  ALTER POLICY "create" ON "assessments_secondary_methodologies" TO public WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])))));
  ALTER POLICY "change" ON "assessments_secondary_methodologies" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])))));
  ALTER POLICY "remove" ON "assessments_secondary_methodologies" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])))));
  ALTER POLICY "create" ON "assessments_team_members" TO public WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])))));
  ALTER POLICY "change" ON "assessments_team_members" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])))));
  ALTER POLICY "remove" ON "assessments_team_members" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])) or ((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])))));
  ALTER POLICY "read" ON "assessments" TO public USING (((select scope.everywhere('mana.assessments.view')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.view'))::uuid[])));
  ALTER POLICY "create" ON "assessments" TO public WITH CHECK (((select scope.everywhere('mana.assessments.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.create'))::uuid[])));
  ALTER POLICY "change" ON "assessments" TO public USING (((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.assessments.edit')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.edit'))::uuid[])));
  ALTER POLICY "remove" ON "assessments" TO public USING (((select scope.everywhere('mana.assessments.delete')) or "assessments"."organization_id" = any ((select scope.organizations('mana.assessments.delete'))::uuid[])));
  ALTER POLICY "create" ON "ppas_milestone_dates" TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "change" ON "ppas_milestone_dates" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "remove" ON "ppas_milestone_dates" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "read" ON "ppas" TO public USING (((select scope.everywhere('me.ppas.view')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.view'))::uuid[])));
  ALTER POLICY "create" ON "ppas" TO public WITH CHECK (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])));
  ALTER POLICY "change" ON "ppas" TO public USING (((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])));
  ALTER POLICY "remove" ON "ppas" TO public USING (((select scope.everywhere('me.ppas.delete')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.delete'))::uuid[])));
  ALTER POLICY "create" ON "ppas_texts" TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "change" ON "ppas_texts" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "remove" ON "ppas_texts" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "create" ON "ppas_rels" TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "change" ON "ppas_rels" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "remove" ON "ppas_rels" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  ALTER POLICY "create" ON "indicators_values" TO public WITH CHECK (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])))));
  ALTER POLICY "change" ON "indicators_values" TO public USING (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])))));
  ALTER POLICY "remove" ON "indicators_values" TO public USING (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])))));
  ALTER POLICY "read" ON "indicators" TO public USING (((select scope.everywhere('me.indicators.view')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.view'))::uuid[])));
  ALTER POLICY "create" ON "indicators" TO public WITH CHECK (((select scope.everywhere('me.indicators.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])));
  ALTER POLICY "change" ON "indicators" TO public USING (((select scope.everywhere('me.indicators.edit')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.indicators.edit')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])));
  ALTER POLICY "remove" ON "indicators" TO public USING (((select scope.everywhere('me.indicators.delete')) or "indicators"."organization_id" = any ((select scope.organizations('me.indicators.delete'))::uuid[])));
  ALTER POLICY "read" ON "progress_reports" TO public USING (((select scope.everywhere('me.progress-reports.view')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.progress-reports.view'))::uuid[])));
  ALTER POLICY "create" ON "progress_reports" TO public WITH CHECK (((select scope.everywhere('me.progress-reports.create')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.progress-reports.create'))::uuid[])));
  ALTER POLICY "change" ON "progress_reports" TO public USING (((select scope.everywhere('me.progress-reports.edit')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.progress-reports.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.progress-reports.edit')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.progress-reports.edit'))::uuid[])));
  ALTER POLICY "remove" ON "progress_reports" TO public USING (((select scope.everywhere('me.progress-reports.delete')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.progress-reports.delete'))::uuid[])));
  ALTER POLICY "read" ON "special_provisions" TO public USING (((select scope.everywhere('me.special-provisions.view')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.special-provisions.view'))::uuid[])));
  ALTER POLICY "create" ON "special_provisions" TO public WITH CHECK (((select scope.everywhere('me.special-provisions.create')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.special-provisions.create'))::uuid[])));
  ALTER POLICY "change" ON "special_provisions" TO public USING (((select scope.everywhere('me.special-provisions.edit')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.special-provisions.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.special-provisions.edit')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.special-provisions.edit'))::uuid[])));
  ALTER POLICY "remove" ON "special_provisions" TO public USING (((select scope.everywhere('me.special-provisions.delete')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.special-provisions.delete'))::uuid[])));
  ALTER POLICY "create" ON "regions" TO public WITH CHECK ((select scope.everywhere('geography.places.create')));
  ALTER POLICY "change" ON "regions" TO public USING ((select scope.everywhere('geography.places.edit'))) WITH CHECK ((select scope.everywhere('geography.places.edit')));
  ALTER POLICY "create" ON "provinces" TO public WITH CHECK ((select scope.everywhere('geography.places.create')));
  ALTER POLICY "change" ON "provinces" TO public USING ((select scope.everywhere('geography.places.edit'))) WITH CHECK ((select scope.everywhere('geography.places.edit')));
  ALTER POLICY "create" ON "municipalities" TO public WITH CHECK ((select scope.everywhere('geography.places.create')));
  ALTER POLICY "change" ON "municipalities" TO public USING ((select scope.everywhere('geography.places.edit'))) WITH CHECK ((select scope.everywhere('geography.places.edit')));
  ALTER POLICY "create" ON "barangays" TO public WITH CHECK ((select scope.everywhere('geography.places.create')));
  ALTER POLICY "change" ON "barangays" TO public USING ((select scope.everywhere('geography.places.edit'))) WITH CHECK ((select scope.everywhere('geography.places.edit')));
  ALTER POLICY "create" ON "organizations_powers" TO public WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.organizations.edit'))));
  ALTER POLICY "change" ON "organizations_powers" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.organizations.edit')))) WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.organizations.edit'))));
  ALTER POLICY "remove" ON "organizations_powers" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.organizations.edit'))));
  ALTER POLICY "read" ON "organizations" TO public USING ((select scope.anywhere('administration.organizations.view')));
  ALTER POLICY "create" ON "organizations" TO public WITH CHECK ((select scope.everywhere('administration.organizations.create')));
  ALTER POLICY "change" ON "organizations" TO public USING ((select scope.everywhere('administration.organizations.edit'))) WITH CHECK ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "create" ON "organizations_rels" TO public WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.organizations.edit'))));
  ALTER POLICY "change" ON "organizations_rels" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.organizations.edit')))) WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.organizations.edit'))));
  ALTER POLICY "remove" ON "organizations_rels" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.organizations.edit'))));
  ALTER POLICY "read" ON "memberships" TO public USING (((select scope.everywhere('administration.people.view')) or "memberships"."organization_id" = any ((select scope.organizations('administration.people.view'))::uuid[])));
  ALTER POLICY "create" ON "memberships" TO public WITH CHECK (((select scope.everywhere('administration.people.create')) or "memberships"."organization_id" = any ((select scope.organizations('administration.people.create'))::uuid[])));
  ALTER POLICY "change" ON "memberships" TO public USING (((select scope.everywhere('administration.people.edit')) or "memberships"."organization_id" = any ((select scope.organizations('administration.people.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.people.edit')) or "memberships"."organization_id" = any ((select scope.organizations('administration.people.edit'))::uuid[])));
  ALTER POLICY "read" ON "users_sessions" TO public USING (((select scope.everywhere('administration.people.edit')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "create" ON "users_sessions" TO public WITH CHECK (((select scope.everywhere('administration.people.edit')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "change" ON "users_sessions" TO public USING (((select scope.everywhere('administration.people.edit')) or "users_sessions"."_parent_id" = (select scope.person()))) WITH CHECK (((select scope.everywhere('administration.people.edit')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "remove" ON "users_sessions" TO public USING (((select scope.everywhere('administration.people.edit')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "read" ON "users" TO public USING (((select scope.everywhere('administration.people.view')) or "users"."id" = (select scope.person()) or exists (select 1 from "memberships" m where m."user_id" = "users"."id")));
  ALTER POLICY "create" ON "users" TO public WITH CHECK ((select scope.everywhere('administration.people.create')));
  ALTER POLICY "change" ON "users" TO public USING (((select scope.everywhere('administration.people.edit')) or "users"."id" = (select scope.person()))) WITH CHECK (((select scope.everywhere('administration.people.edit')) or "users"."id" = (select scope.person())));
  ALTER POLICY "read" ON "payload_kv" TO public USING ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "create" ON "payload_kv" TO public WITH CHECK ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "change" ON "payload_kv" TO public USING ((select scope.everywhere('administration.organizations.edit'))) WITH CHECK ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "remove" ON "payload_kv" TO public USING ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "read" ON "payload_migrations" TO public USING ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "create" ON "payload_migrations" TO public WITH CHECK ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "change" ON "payload_migrations" TO public USING ((select scope.everywhere('administration.organizations.edit'))) WITH CHECK ((select scope.everywhere('administration.organizations.edit')));
  ALTER POLICY "remove" ON "payload_migrations" TO public USING ((select scope.everywhere('administration.organizations.edit')));
  CREATE OR REPLACE FUNCTION "scope"."everywhere"(needed text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    begin
      return coalesce(scope.current() -> 'everywhere' ? needed, false);
    end
  $$;
  CREATE OR REPLACE FUNCTION "scope"."organizations"(needed text) RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    begin
      return array(select key::uuid from jsonb_each(coalesce(scope.current() -> 'within', '{}')) where value ? needed);
    end
  $$;
  CREATE FUNCTION "scope"."require_own_or_shared"() RETURNS trigger LANGUAGE plpgsql AS $$
    declare
      link jsonb := to_jsonb(new);
      may_refer boolean;
    begin
      if link ->> tg_argv[0] is null then
        return null;
      end if;
      execute format('select %1$I is null or %1$I = $2 from public.%2$I where id = $1', tg_argv[3], tg_argv[2])
        into may_refer using (link ->> tg_argv[0])::uuid, (link ->> tg_argv[1])::uuid;
      if may_refer is not true then
        raise exception 'insert or update on table "%" refers to a row of another organization', tg_table_name
          using errcode = 'foreign_key_violation';
      end if;
      return null;
    end
  $$;
  COMMENT ON FUNCTION "scope"."require_own_or_shared" IS 'Arguments: the column here that refers, the organization column here, the table it refers to and the organization column there, which is empty in rows that are the same for all. A row that cannot be seen is refused like a foreign one.';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "roles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "role_assignments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "permission_overrides" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "features" DISABLE ROW LEVEL SECURITY;
  DROP POLICY "read" ON "roles" CASCADE;
  DROP POLICY "create" ON "roles" CASCADE;
  DROP POLICY "change" ON "roles" CASCADE;
  DROP TABLE "roles" CASCADE;
  DROP POLICY "read" ON "role_assignments" CASCADE;
  DROP POLICY "create" ON "role_assignments" CASCADE;
  DROP POLICY "change" ON "role_assignments" CASCADE;
  DROP TABLE "role_assignments" CASCADE;
  DROP POLICY "read" ON "permission_overrides" CASCADE;
  DROP POLICY "create" ON "permission_overrides" CASCADE;
  DROP POLICY "change" ON "permission_overrides" CASCADE;
  DROP TABLE "permission_overrides" CASCADE;
  DROP POLICY "read" ON "features" CASCADE;
  DROP POLICY "create" ON "features" CASCADE;
  DROP POLICY "change" ON "features" CASCADE;
  DROP TABLE "features" CASCADE;
  ALTER TABLE "memberships" DROP CONSTRAINT "memberships_id_organization_unique";
  ALTER POLICY "read" ON "communities" TO public USING (((select scope.everywhere('communities.read')) or "communities"."organization_id" = any ((select scope.organizations('communities.read'))::uuid[])));
  ALTER POLICY "create" ON "communities" TO public WITH CHECK (((select scope.everywhere('communities.create')) or "communities"."organization_id" = any ((select scope.organizations('communities.create'))::uuid[])));
  ALTER POLICY "change" ON "communities" TO public USING (((select scope.everywhere('communities.update')) or "communities"."organization_id" = any ((select scope.organizations('communities.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.update')) or "communities"."organization_id" = any ((select scope.organizations('communities.update'))::uuid[])));
  ALTER POLICY "remove" ON "communities" TO public USING (((select scope.everywhere('communities.delete')) or "communities"."organization_id" = any ((select scope.organizations('communities.delete'))::uuid[])));
  ALTER POLICY "read" ON "assessment_categories" TO public USING ((select scope.anywhere('mana.read')));
  ALTER POLICY "create" ON "assessment_categories" TO public WITH CHECK ((select scope.everywhere('mana.create')));
  ALTER POLICY "change" ON "assessment_categories" TO public USING ((select scope.everywhere('mana.update'))) WITH CHECK ((select scope.everywhere('mana.update')));
  ALTER POLICY "create" ON "assessments_secondary_methodologies" TO public WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  ALTER POLICY "change" ON "assessments_secondary_methodologies" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  ALTER POLICY "remove" ON "assessments_secondary_methodologies" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  ALTER POLICY "create" ON "assessments_team_members" TO public WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  ALTER POLICY "change" ON "assessments_team_members" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  ALTER POLICY "remove" ON "assessments_team_members" TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  ALTER POLICY "read" ON "assessments" TO public USING (((select scope.everywhere('mana.read')) or "assessments"."organization_id" = any ((select scope.organizations('mana.read'))::uuid[])));
  ALTER POLICY "create" ON "assessments" TO public WITH CHECK (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])));
  ALTER POLICY "change" ON "assessments" TO public USING (((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])));
  ALTER POLICY "remove" ON "assessments" TO public USING (((select scope.everywhere('mana.delete')) or "assessments"."organization_id" = any ((select scope.organizations('mana.delete'))::uuid[])));
  ALTER POLICY "create" ON "ppas_milestone_dates" TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "change" ON "ppas_milestone_dates" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "remove" ON "ppas_milestone_dates" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "read" ON "ppas" TO public USING (((select scope.everywhere('me.read')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.read'))::uuid[])));
  ALTER POLICY "create" ON "ppas" TO public WITH CHECK (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])));
  ALTER POLICY "change" ON "ppas" TO public USING (((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])));
  ALTER POLICY "remove" ON "ppas" TO public USING (((select scope.everywhere('me.delete')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  ALTER POLICY "create" ON "ppas_texts" TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "change" ON "ppas_texts" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "remove" ON "ppas_texts" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "create" ON "ppas_rels" TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "change" ON "ppas_rels" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "remove" ON "ppas_rels" TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "create" ON "indicators_values" TO public WITH CHECK (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "change" ON "indicators_values" TO public USING (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "remove" ON "indicators_values" TO public USING (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  ALTER POLICY "read" ON "indicators" TO public USING (((select scope.everywhere('me.read')) or "indicators"."organization_id" = any ((select scope.organizations('me.read'))::uuid[])));
  ALTER POLICY "create" ON "indicators" TO public WITH CHECK (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])));
  ALTER POLICY "change" ON "indicators" TO public USING (((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])));
  ALTER POLICY "remove" ON "indicators" TO public USING (((select scope.everywhere('me.delete')) or "indicators"."organization_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  ALTER POLICY "read" ON "progress_reports" TO public USING (((select scope.everywhere('me.read')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.read'))::uuid[])));
  ALTER POLICY "create" ON "progress_reports" TO public WITH CHECK (((select scope.everywhere('me.create')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])));
  ALTER POLICY "change" ON "progress_reports" TO public USING (((select scope.everywhere('me.update')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])));
  ALTER POLICY "remove" ON "progress_reports" TO public USING (((select scope.everywhere('me.delete')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  ALTER POLICY "read" ON "special_provisions" TO public USING (((select scope.everywhere('me.read')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.read'))::uuid[])));
  ALTER POLICY "create" ON "special_provisions" TO public WITH CHECK (((select scope.everywhere('me.create')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])));
  ALTER POLICY "change" ON "special_provisions" TO public USING (((select scope.everywhere('me.update')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])));
  ALTER POLICY "remove" ON "special_provisions" TO public USING (((select scope.everywhere('me.delete')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  ALTER POLICY "create" ON "regions" TO public WITH CHECK ((select scope.everywhere('geography.create')));
  ALTER POLICY "change" ON "regions" TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  ALTER POLICY "create" ON "provinces" TO public WITH CHECK ((select scope.everywhere('geography.create')));
  ALTER POLICY "change" ON "provinces" TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  ALTER POLICY "create" ON "municipalities" TO public WITH CHECK ((select scope.everywhere('geography.create')));
  ALTER POLICY "change" ON "municipalities" TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  ALTER POLICY "create" ON "barangays" TO public WITH CHECK ((select scope.everywhere('geography.create')));
  ALTER POLICY "change" ON "barangays" TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  ALTER POLICY "create" ON "organizations_powers" TO public WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update'))));
  ALTER POLICY "change" ON "organizations_powers" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update')))) WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update'))));
  ALTER POLICY "remove" ON "organizations_powers" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update'))));
  ALTER POLICY "read" ON "organizations" TO public USING ((select scope.anywhere('administration.read')));
  ALTER POLICY "create" ON "organizations" TO public WITH CHECK ((select scope.everywhere('administration.create')));
  ALTER POLICY "change" ON "organizations" TO public USING ((select scope.everywhere('administration.update'))) WITH CHECK ((select scope.everywhere('administration.update')));
  ALTER POLICY "create" ON "organizations_rels" TO public WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update'))));
  ALTER POLICY "change" ON "organizations_rels" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update')))) WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update'))));
  ALTER POLICY "remove" ON "organizations_rels" TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update'))));
  ALTER POLICY "read" ON "memberships" TO public USING (((select scope.everywhere('administration.read')) or "memberships"."organization_id" = any ((select scope.organizations('administration.read'))::uuid[])));
  ALTER POLICY "create" ON "memberships" TO public WITH CHECK (((select scope.everywhere('administration.create')) or "memberships"."organization_id" = any ((select scope.organizations('administration.create'))::uuid[])));
  ALTER POLICY "change" ON "memberships" TO public USING (((select scope.everywhere('administration.update')) or "memberships"."organization_id" = any ((select scope.organizations('administration.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.update')) or "memberships"."organization_id" = any ((select scope.organizations('administration.update'))::uuid[])));
  ALTER POLICY "read" ON "users_sessions" TO public USING (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "create" ON "users_sessions" TO public WITH CHECK (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "change" ON "users_sessions" TO public USING (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person()))) WITH CHECK (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "remove" ON "users_sessions" TO public USING (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  ALTER POLICY "read" ON "users" TO public USING (((select scope.everywhere('administration.read')) or "users"."id" = (select scope.person()) or exists (select 1 from "memberships" m where m."user_id" = "users"."id")));
  ALTER POLICY "create" ON "users" TO public WITH CHECK (((select scope.everywhere('administration.create')) or "users"."id" = (select scope.person())));
  ALTER POLICY "change" ON "users" TO public USING (((select scope.everywhere('administration.update')) or "users"."id" = (select scope.person()))) WITH CHECK (((select scope.everywhere('administration.update')) or "users"."id" = (select scope.person())));
  ALTER POLICY "read" ON "payload_kv" TO public USING ((select scope.everywhere('administration.update')));
  ALTER POLICY "create" ON "payload_kv" TO public WITH CHECK ((select scope.everywhere('administration.update')));
  ALTER POLICY "change" ON "payload_kv" TO public USING ((select scope.everywhere('administration.update'))) WITH CHECK ((select scope.everywhere('administration.update')));
  ALTER POLICY "remove" ON "payload_kv" TO public USING ((select scope.everywhere('administration.update')));
  ALTER POLICY "read" ON "payload_migrations" TO public USING ((select scope.everywhere('administration.update')));
  ALTER POLICY "create" ON "payload_migrations" TO public WITH CHECK ((select scope.everywhere('administration.update')));
  ALTER POLICY "change" ON "payload_migrations" TO public USING ((select scope.everywhere('administration.update'))) WITH CHECK ((select scope.everywhere('administration.update')));
  ALTER POLICY "remove" ON "payload_migrations" TO public USING ((select scope.everywhere('administration.update')));
  DROP TYPE "public"."enum_features_module";
  DROP FUNCTION "scope"."require_own_or_shared";
  CREATE OR REPLACE FUNCTION "scope"."everywhere"(needed text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    begin
      return coalesce(scope.current() -> 'rights' ->> needed = 'all', false);
    end
  $$;
  CREATE OR REPLACE FUNCTION "scope"."organizations"(needed text) RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    declare
      held jsonb := scope.current() -> 'rights' -> needed;
    begin
      return array(select id::uuid from jsonb_array_elements_text(
        case jsonb_typeof(held) when 'array' then held else '[]'::jsonb end) as id);
    end
  $$;`)
}
