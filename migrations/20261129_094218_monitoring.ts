import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_ppas_approval_history_previous_status" AS ENUM('draft', 'technical_review', 'budget_review', 'stakeholder_consultation', 'executive_approval', 'approved', 'enacted', 'rejected');
  CREATE TYPE "public"."enum_ppas_approval_history_new_status" AS ENUM('draft', 'technical_review', 'budget_review', 'stakeholder_consultation', 'executive_approval', 'approved', 'enacted', 'rejected');
  CREATE TYPE "public"."enum_funding_flows_tranche_type" AS ENUM('allocation', 'obligation', 'disbursement', 'adjustment');
  CREATE TYPE "public"."enum_funding_flows_funding_source" AS ENUM('gaab_2025', 'supplemental_budget', 'sdf', 'tdif', 'allocation_for_mp', 'national_program', 'local_program', 'oda', 'other_sources');
  CREATE TYPE "public"."enum_indicators_accumulation" AS ENUM('sum', 'latest');
  CREATE TYPE "public"."enum_indicator_actuals_disaggregation_group" AS ENUM('sex_female', 'sex_male', 'age_0_14', 'age_15_30', 'age_31_59', 'age_60_up', 'sector_farmers', 'sector_fisherfolk', 'sector_indigenous', 'sector_displaced', 'sector_disabled', 'sector_solo_parents', 'sector_unemployed', 'sector_migrants', 'sector_other');
  CREATE TYPE "public"."enum_indicator_actuals_quarter" AS ENUM('Q1', 'Q2', 'Q3', 'Q4');
  CREATE TYPE "public"."enum_progress_reports_quarter" AS ENUM('Q1', 'Q2', 'Q3', 'Q4');
  CREATE TYPE "public"."enum_budget_cycle_stages_stage" AS ENUM('budget_call', 'formulation', 'technical_hearing', 'legislation', 'execution', 'accountability');
  CREATE TYPE "public"."enum_budget_cycle_stages_status" AS ENUM('not_started', 'in_progress', 'completed', 'blocked');
  CREATE TYPE "public"."enum_outcome_indicators_category" AS ENUM('education', 'health', 'livelihood', 'governance', 'infrastructure', 'social_protection', 'environment', 'peace_security', 'other');
  CREATE TABLE "ppas_approval_history" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"previous_status" "enum_ppas_approval_history_previous_status",
  	"new_status" "enum_ppas_approval_history_new_status" NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"person_id" uuid,
  	"notes" varchar
  );
  
  ALTER TABLE "ppas_approval_history" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "funding_flows" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ppa_id" uuid NOT NULL,
  	"tranche_type" "enum_funding_flows_tranche_type" NOT NULL,
  	"amount" numeric(15, 2) NOT NULL,
  	"scheduled_date" timestamp(3) with time zone,
  	"funding_source" "enum_funding_flows_funding_source",
  	"funding_source_other" varchar,
  	"remarks" varchar,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "funding_flows_amount_above_zero" CHECK ("amount" > 0 or ("tranche_type" = 'adjustment' and "amount" < 0)),
  	CONSTRAINT "funding_flows_other_funding_named" CHECK ("funding_source" is distinct from 'other_sources' or btrim(coalesce("funding_source_other", '')) <> '')
  );
  
  ALTER TABLE "funding_flows" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "indicator_actuals_disaggregation" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"group" "enum_indicator_actuals_disaggregation_group" NOT NULL,
  	"count" numeric NOT NULL
  );
  
  ALTER TABLE "indicator_actuals_disaggregation" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "indicator_actuals" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"indicator_id" uuid NOT NULL,
  	"year" numeric NOT NULL,
  	"quarter" "enum_indicator_actuals_quarter" NOT NULL,
  	"value" numeric NOT NULL,
  	"remarks" varchar,
  	"period" varchar NOT NULL,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "indicator_actuals_year_range" CHECK ("year" between 2000 and 2100)
  );
  
  ALTER TABLE "indicator_actuals" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "budget_cycle_stages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ppa_id" uuid NOT NULL,
  	"stage" "enum_budget_cycle_stages_stage" NOT NULL,
  	"status" "enum_budget_cycle_stages_status" DEFAULT 'not_started' NOT NULL,
  	"due_date" timestamp(3) with time zone,
  	"completed_at" timestamp(3) with time zone,
  	"owner_organization_id" uuid,
  	"notes" varchar,
  	"updated_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "budget_cycle_stages" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "outcome_indicators" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"indicator_name" varchar NOT NULL,
  	"category" "enum_outcome_indicators_category" NOT NULL,
  	"definition" varchar NOT NULL,
  	"measurement_method" varchar,
  	"data_source" varchar,
  	"frequency" varchar,
  	"unit_of_measure" varchar,
  	"related_sdg" varchar,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "outcome_indicators" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas" ADD COLUMN "total_allocations" numeric(15, 2) DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "total_adjustments" numeric(15, 2) DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "available_funds" numeric(15, 2) DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "total_obligations" numeric(15, 2) DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "total_disbursements" numeric(15, 2) DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "allocation_variance" numeric(15, 2) DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "obligation_rate" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "disbursement_rate" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "utilisation_rate" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "is_over_budget" boolean DEFAULT false NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "is_under_obligated" boolean DEFAULT true NOT NULL;
  ALTER TABLE "ppas" ADD COLUMN "approval_notes" varchar;
  ALTER TABLE "ppas" ADD COLUMN "rejection_reason" varchar;
  ALTER TABLE "ppas" ADD COLUMN "approval_since" timestamp(3) with time zone;
  ALTER TABLE "ppas" ADD COLUMN "reviewed_by_id" uuid;
  ALTER TABLE "ppas" ADD COLUMN "budget_approved_by_id" uuid;
  ALTER TABLE "ppas" ADD COLUMN "executive_approved_by_id" uuid;
  ALTER TABLE "indicators" ADD COLUMN "library_indicator_id" uuid;
  ALTER TABLE "indicators" ADD COLUMN "accumulation" "enum_indicators_accumulation" DEFAULT 'sum' NOT NULL;
  ALTER TABLE "indicators" ADD COLUMN "target_q1" numeric;
  ALTER TABLE "indicators" ADD COLUMN "target_q2" numeric;
  ALTER TABLE "indicators" ADD COLUMN "target_q3" numeric;
  ALTER TABLE "indicators" ADD COLUMN "target_q4" numeric;
  ALTER TABLE "indicators" ADD COLUMN "actual" numeric;
  ALTER TABLE "indicators" ADD COLUMN "progress" numeric;
  ALTER TABLE "indicators" ADD COLUMN "last_reported" varchar;
  ALTER TABLE "progress_reports" ADD COLUMN "accomplishment" varchar;
  ALTER TABLE "progress_reports" ADD COLUMN "issues" varchar;
  ALTER TABLE "progress_reports" ADD COLUMN "year" numeric;
  ALTER TABLE "progress_reports" ADD COLUMN "quarter" "enum_progress_reports_quarter";
  ALTER TABLE "organizations" ADD COLUMN "reports_reminded_on" timestamp(3) with time zone;
  ALTER TABLE "ppas_approval_history" ADD CONSTRAINT "ppas_approval_history_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas_approval_history" ADD CONSTRAINT "ppas_approval_history_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."ppas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_ppa_id_ppas_id_fk" FOREIGN KEY ("ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_ppa_id_same_organization_fk" FOREIGN KEY ("ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "indicator_actuals_disaggregation" ADD CONSTRAINT "indicator_actuals_disaggregation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."indicator_actuals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "indicators" ADD CONSTRAINT "indicators_id_organization_unique" UNIQUE("id","organization_id");
  ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_indicator_id_same_organization_fk" FOREIGN KEY ("indicator_id","organization_id") REFERENCES "public"."indicators"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "budget_cycle_stages" ADD CONSTRAINT "budget_cycle_stages_ppa_id_ppas_id_fk" FOREIGN KEY ("ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "budget_cycle_stages" ADD CONSTRAINT "budget_cycle_stages_owner_organization_id_organizations_id_fk" FOREIGN KEY ("owner_organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "budget_cycle_stages" ADD CONSTRAINT "budget_cycle_stages_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "budget_cycle_stages" ADD CONSTRAINT "budget_cycle_stages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "budget_cycle_stages" ADD CONSTRAINT "budget_cycle_stages_ppa_id_same_organization_fk" FOREIGN KEY ("ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  CREATE INDEX "ppas_approval_history_order_idx" ON "ppas_approval_history" USING btree ("_order");
  CREATE INDEX "ppas_approval_history_parent_id_idx" ON "ppas_approval_history" USING btree ("_parent_id");
  CREATE INDEX "ppas_approval_history_person_idx" ON "ppas_approval_history" USING btree ("person_id");
  CREATE INDEX "funding_flows_ppa_idx" ON "funding_flows" USING btree ("ppa_id");
  CREATE INDEX "funding_flows_created_by_idx" ON "funding_flows" USING btree ("created_by_id");
  CREATE INDEX "funding_flows_updated_by_idx" ON "funding_flows" USING btree ("updated_by_id");
  CREATE INDEX "funding_flows_organization_idx" ON "funding_flows" USING btree ("organization_id");
  CREATE INDEX "funding_flows_updated_at_idx" ON "funding_flows" USING btree ("updated_at");
  CREATE INDEX "funding_flows_created_at_idx" ON "funding_flows" USING btree ("created_at");
  CREATE INDEX "funding_flows_ppa_tranche" ON "funding_flows" USING btree ("ppa_id","tranche_type");
  CREATE INDEX "funding_flows_organization_created_idx" ON "funding_flows" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "indicator_actuals_disaggregation_order_idx" ON "indicator_actuals_disaggregation" USING btree ("_order");
  CREATE INDEX "indicator_actuals_disaggregation_parent_id_idx" ON "indicator_actuals_disaggregation" USING btree ("_parent_id");
  CREATE INDEX "indicator_actuals_indicator_idx" ON "indicator_actuals" USING btree ("indicator_id");
  CREATE INDEX "indicator_actuals_created_by_idx" ON "indicator_actuals" USING btree ("created_by_id");
  CREATE INDEX "indicator_actuals_updated_by_idx" ON "indicator_actuals" USING btree ("updated_by_id");
  CREATE INDEX "indicator_actuals_organization_idx" ON "indicator_actuals" USING btree ("organization_id");
  CREATE INDEX "indicator_actuals_updated_at_idx" ON "indicator_actuals" USING btree ("updated_at");
  CREATE INDEX "indicator_actuals_created_at_idx" ON "indicator_actuals" USING btree ("created_at");
  CREATE UNIQUE INDEX "indicator_actuals_period_unique" ON "indicator_actuals" USING btree ("indicator_id","period");
  CREATE INDEX "indicator_actuals_period" ON "indicator_actuals" USING btree ("organization_id","period");
  CREATE INDEX "indicator_actuals_organization_created_idx" ON "indicator_actuals" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "budget_cycle_stages_ppa_idx" ON "budget_cycle_stages" USING btree ("ppa_id");
  CREATE INDEX "budget_cycle_stages_owner_organization_idx" ON "budget_cycle_stages" USING btree ("owner_organization_id");
  CREATE INDEX "budget_cycle_stages_updated_by_idx" ON "budget_cycle_stages" USING btree ("updated_by_id");
  CREATE INDEX "budget_cycle_stages_organization_idx" ON "budget_cycle_stages" USING btree ("organization_id");
  CREATE INDEX "budget_cycle_stages_updated_at_idx" ON "budget_cycle_stages" USING btree ("updated_at");
  CREATE INDEX "budget_cycle_stages_created_at_idx" ON "budget_cycle_stages" USING btree ("created_at");
  CREATE UNIQUE INDEX "budget_cycle_stages_once" ON "budget_cycle_stages" USING btree ("ppa_id","stage");
  CREATE INDEX "budget_cycle_stages_organization_created_idx" ON "budget_cycle_stages" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "outcome_indicators_updated_at_idx" ON "outcome_indicators" USING btree ("updated_at");
  CREATE INDEX "outcome_indicators_created_at_idx" ON "outcome_indicators" USING btree ("created_at");
  CREATE UNIQUE INDEX "outcome_indicators_name_unique" ON "outcome_indicators" USING btree ("indicator_name");
  CREATE INDEX "outcome_indicators_category_active" ON "outcome_indicators" USING btree ("category","is_active");
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_reviewed_by_id_users_id_fk" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_budget_approved_by_id_users_id_fk" FOREIGN KEY ("budget_approved_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_executive_approved_by_id_users_id_fk" FOREIGN KEY ("executive_approved_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicators" ADD CONSTRAINT "indicators_library_indicator_id_outcome_indicators_id_fk" FOREIGN KEY ("library_indicator_id") REFERENCES "public"."outcome_indicators"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "ppas_reviewed_by_idx" ON "ppas" USING btree ("reviewed_by_id");
  CREATE INDEX "ppas_budget_approved_by_idx" ON "ppas" USING btree ("budget_approved_by_id");
  CREATE INDEX "ppas_executive_approved_by_idx" ON "ppas" USING btree ("executive_approved_by_id");
  CREATE INDEX "indicators_library_indicator_idx" ON "indicators" USING btree ("library_indicator_id");
  CREATE INDEX "progress_reports_period" ON "progress_reports" USING btree ("organization_id","year","quarter");
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_obligations_within_funds" CHECK ("total_obligations" <= "available_funds");
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_disbursements_within_obligations" CHECK ("total_disbursements" <= "total_obligations");
  ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_year_range" CHECK ("year" between 2000 and 2100);
  CREATE POLICY "read" ON "ppas_approval_history" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "ppas" p where p."id" = "ppas_approval_history"."_parent_id"));
  CREATE POLICY "create" ON "ppas_approval_history" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_approval_history"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  CREATE POLICY "change" ON "ppas_approval_history" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_approval_history"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_approval_history"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "ppas_approval_history" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_approval_history"."_parent_id" and (((select scope.everywhere('me.ppas.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])) or ((select scope.everywhere('me.ppas.edit')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])))));
  CREATE POLICY "read" ON "funding_flows" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.funding-flows.view')) or "funding_flows"."organization_id" = any ((select scope.organizations('me.funding-flows.view'))::uuid[])));
  CREATE POLICY "create" ON "funding_flows" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.funding-flows.create')) or "funding_flows"."organization_id" = any ((select scope.organizations('me.funding-flows.create'))::uuid[])));
  CREATE POLICY "change" ON "funding_flows" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.funding-flows.edit')) or "funding_flows"."organization_id" = any ((select scope.organizations('me.funding-flows.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.funding-flows.edit')) or "funding_flows"."organization_id" = any ((select scope.organizations('me.funding-flows.edit'))::uuid[])));
  CREATE POLICY "remove" ON "funding_flows" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.funding-flows.delete')) or "funding_flows"."organization_id" = any ((select scope.organizations('me.funding-flows.delete'))::uuid[])));
  CREATE POLICY "read" ON "indicator_actuals_disaggregation" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "indicator_actuals" p where p."id" = "indicator_actuals_disaggregation"."_parent_id"));
  CREATE POLICY "create" ON "indicator_actuals_disaggregation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "indicator_actuals" where "indicator_actuals"."id" = "indicator_actuals_disaggregation"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])))));
  CREATE POLICY "change" ON "indicator_actuals_disaggregation" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "indicator_actuals" where "indicator_actuals"."id" = "indicator_actuals_disaggregation"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "indicator_actuals" where "indicator_actuals"."id" = "indicator_actuals_disaggregation"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "indicator_actuals_disaggregation" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "indicator_actuals" where "indicator_actuals"."id" = "indicator_actuals_disaggregation"."_parent_id" and (((select scope.everywhere('me.indicators.create')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])) or ((select scope.everywhere('me.indicators.edit')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])))));
  CREATE POLICY "read" ON "indicator_actuals" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.indicators.view')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.view'))::uuid[])));
  CREATE POLICY "create" ON "indicator_actuals" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.indicators.create')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.create'))::uuid[])));
  CREATE POLICY "change" ON "indicator_actuals" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.indicators.edit')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.indicators.edit')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.edit'))::uuid[])));
  CREATE POLICY "remove" ON "indicator_actuals" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.indicators.delete')) or "indicator_actuals"."organization_id" = any ((select scope.organizations('me.indicators.delete'))::uuid[])));
  CREATE POLICY "read" ON "budget_cycle_stages" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.ppas.view')) or "budget_cycle_stages"."organization_id" = any ((select scope.organizations('me.ppas.view'))::uuid[])));
  CREATE POLICY "create" ON "budget_cycle_stages" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.ppas.create')) or "budget_cycle_stages"."organization_id" = any ((select scope.organizations('me.ppas.create'))::uuid[])));
  CREATE POLICY "change" ON "budget_cycle_stages" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.ppas.edit')) or "budget_cycle_stages"."organization_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.ppas.edit')) or "budget_cycle_stages"."organization_id" = any ((select scope.organizations('me.ppas.edit'))::uuid[])));
  CREATE POLICY "remove" ON "budget_cycle_stages" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.ppas.delete')) or "budget_cycle_stages"."organization_id" = any ((select scope.organizations('me.ppas.delete'))::uuid[])));
  CREATE POLICY "read" ON "outcome_indicators" AS PERMISSIVE FOR SELECT TO public USING ((select scope.anywhere('me.outcome-indicators.view')));
  CREATE POLICY "create" ON "outcome_indicators" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('me.outcome-indicators.create')));
  CREATE POLICY "change" ON "outcome_indicators" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('me.outcome-indicators.edit'))) WITH CHECK ((select scope.everywhere('me.outcome-indicators.edit')));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "ppas_approval_history" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "funding_flows" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "indicator_actuals_disaggregation" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "indicator_actuals" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "budget_cycle_stages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "outcome_indicators" DISABLE ROW LEVEL SECURITY;
  DROP POLICY "read" ON "ppas_approval_history" CASCADE;
  DROP POLICY "create" ON "ppas_approval_history" CASCADE;
  DROP POLICY "change" ON "ppas_approval_history" CASCADE;
  DROP POLICY "remove" ON "ppas_approval_history" CASCADE;
  DROP TABLE "ppas_approval_history" CASCADE;
  DROP POLICY "read" ON "funding_flows" CASCADE;
  DROP POLICY "create" ON "funding_flows" CASCADE;
  DROP POLICY "change" ON "funding_flows" CASCADE;
  DROP POLICY "remove" ON "funding_flows" CASCADE;
  DROP TABLE "funding_flows" CASCADE;
  DROP POLICY "read" ON "indicator_actuals_disaggregation" CASCADE;
  DROP POLICY "create" ON "indicator_actuals_disaggregation" CASCADE;
  DROP POLICY "change" ON "indicator_actuals_disaggregation" CASCADE;
  DROP POLICY "remove" ON "indicator_actuals_disaggregation" CASCADE;
  DROP TABLE "indicator_actuals_disaggregation" CASCADE;
  DROP POLICY "read" ON "indicator_actuals" CASCADE;
  DROP POLICY "create" ON "indicator_actuals" CASCADE;
  DROP POLICY "change" ON "indicator_actuals" CASCADE;
  DROP POLICY "remove" ON "indicator_actuals" CASCADE;
  DROP TABLE "indicator_actuals" CASCADE;
  DROP POLICY "read" ON "budget_cycle_stages" CASCADE;
  DROP POLICY "create" ON "budget_cycle_stages" CASCADE;
  DROP POLICY "change" ON "budget_cycle_stages" CASCADE;
  DROP POLICY "remove" ON "budget_cycle_stages" CASCADE;
  DROP TABLE "budget_cycle_stages" CASCADE;
  DROP POLICY "read" ON "outcome_indicators" CASCADE;
  DROP POLICY "create" ON "outcome_indicators" CASCADE;
  DROP POLICY "change" ON "outcome_indicators" CASCADE;
  ALTER TABLE "indicators" DROP CONSTRAINT "indicators_library_indicator_id_outcome_indicators_id_fk";
  DROP TABLE "outcome_indicators" CASCADE;
  ALTER TABLE "indicators" DROP CONSTRAINT "indicators_id_organization_unique";
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_obligations_within_funds";
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_disbursements_within_obligations";
  ALTER TABLE "progress_reports" DROP CONSTRAINT "progress_reports_year_range";
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_reviewed_by_id_users_id_fk";
  
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_budget_approved_by_id_users_id_fk";
  
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_executive_approved_by_id_users_id_fk";
  
  
  DROP INDEX "ppas_reviewed_by_idx";
  DROP INDEX "ppas_budget_approved_by_idx";
  DROP INDEX "ppas_executive_approved_by_idx";
  DROP INDEX "indicators_library_indicator_idx";
  DROP INDEX "progress_reports_period";
  ALTER TABLE "ppas" DROP COLUMN "total_allocations";
  ALTER TABLE "ppas" DROP COLUMN "total_adjustments";
  ALTER TABLE "ppas" DROP COLUMN "available_funds";
  ALTER TABLE "ppas" DROP COLUMN "total_obligations";
  ALTER TABLE "ppas" DROP COLUMN "total_disbursements";
  ALTER TABLE "ppas" DROP COLUMN "allocation_variance";
  ALTER TABLE "ppas" DROP COLUMN "obligation_rate";
  ALTER TABLE "ppas" DROP COLUMN "disbursement_rate";
  ALTER TABLE "ppas" DROP COLUMN "utilisation_rate";
  ALTER TABLE "ppas" DROP COLUMN "is_over_budget";
  ALTER TABLE "ppas" DROP COLUMN "is_under_obligated";
  ALTER TABLE "ppas" DROP COLUMN "approval_notes";
  ALTER TABLE "ppas" DROP COLUMN "rejection_reason";
  ALTER TABLE "ppas" DROP COLUMN "approval_since";
  ALTER TABLE "ppas" DROP COLUMN "reviewed_by_id";
  ALTER TABLE "ppas" DROP COLUMN "budget_approved_by_id";
  ALTER TABLE "ppas" DROP COLUMN "executive_approved_by_id";
  ALTER TABLE "indicators" DROP COLUMN "library_indicator_id";
  ALTER TABLE "indicators" DROP COLUMN "accumulation";
  ALTER TABLE "indicators" DROP COLUMN "target_q1";
  ALTER TABLE "indicators" DROP COLUMN "target_q2";
  ALTER TABLE "indicators" DROP COLUMN "target_q3";
  ALTER TABLE "indicators" DROP COLUMN "target_q4";
  ALTER TABLE "indicators" DROP COLUMN "actual";
  ALTER TABLE "indicators" DROP COLUMN "progress";
  ALTER TABLE "indicators" DROP COLUMN "last_reported";
  ALTER TABLE "progress_reports" DROP COLUMN "accomplishment";
  ALTER TABLE "progress_reports" DROP COLUMN "issues";
  ALTER TABLE "progress_reports" DROP COLUMN "year";
  ALTER TABLE "progress_reports" DROP COLUMN "quarter";
  ALTER TABLE "organizations" DROP COLUMN "reports_reminded_on";
  DROP TYPE "public"."enum_ppas_approval_history_previous_status";
  DROP TYPE "public"."enum_ppas_approval_history_new_status";
  DROP TYPE "public"."enum_funding_flows_tranche_type";
  DROP TYPE "public"."enum_funding_flows_funding_source";
  DROP TYPE "public"."enum_indicators_accumulation";
  DROP TYPE "public"."enum_indicator_actuals_disaggregation_group";
  DROP TYPE "public"."enum_indicator_actuals_quarter";
  DROP TYPE "public"."enum_progress_reports_quarter";
  DROP TYPE "public"."enum_budget_cycle_stages_stage";
  DROP TYPE "public"."enum_budget_cycle_stages_status";
  DROP TYPE "public"."enum_outcome_indicators_category";`)
}
