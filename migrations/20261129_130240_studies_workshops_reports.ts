import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_baseline_studies_study_domains" AS ENUM('demographic', 'economic', 'social', 'infrastructure', 'health', 'education', 'governance', 'environment', 'cultural');
  CREATE TYPE "public"."enum_baseline_studies_research_team_role" AS ENUM('principal_investigator', 'co_investigator', 'field_coordinator', 'data_collector', 'data_analyst', 'community_liaison', 'translator', 'quality_assurance', 'supervisor');
  CREATE TYPE "public"."enum_baseline_studies_data_collections_method" AS ENUM('household_survey', 'key_informant_interview', 'focus_group_discussion', 'community_meeting', 'observation', 'document_review', 'secondary_data');
  CREATE TYPE "public"."enum_baseline_studies_data_collections_status" AS ENUM('planned', 'in_progress', 'completed', 'quality_check', 'validated', 'rejected');
  CREATE TYPE "public"."enum_baseline_studies_indicators_indicator_type" AS ENUM('demographic', 'economic', 'social', 'infrastructure', 'health', 'education', 'governance', 'environment', 'cultural');
  CREATE TYPE "public"."enum_baseline_studies_indicators_data_type" AS ENUM('percentage', 'count', 'currency', 'rate', 'index', 'binary', 'categorical', 'text');
  CREATE TYPE "public"."enum_baseline_studies_study_type" AS ENUM('comprehensive', 'socio_economic', 'demographic', 'livelihood', 'infrastructure', 'service_delivery', 'governance', 'cultural', 'environmental');
  CREATE TYPE "public"."enum_baseline_studies_methodology" AS ENUM('quantitative', 'qualitative', 'mixed_methods', 'participatory', 'rapid_assessment');
  CREATE TYPE "public"."enum_baseline_studies_status" AS ENUM('planning', 'design', 'data_collection', 'analysis', 'reporting', 'review', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_workshop_activities_workshop_sessions_session_type" AS ENUM('opening', 'presentation', 'group_work', 'plenary', 'breakout', 'synthesis', 'closing');
  CREATE TYPE "public"."enum_workshop_activities_workshop_type" AS ENUM('workshop_1', 'workshop_2', 'workshop_3', 'workshop_4', 'workshop_5', 'workshop_6');
  CREATE TYPE "public"."enum_workshop_activities_workshop_day" AS ENUM('day_1', 'day_2', 'day_3', 'day_4', 'day_5');
  CREATE TYPE "public"."enum_workshop_activities_status" AS ENUM('planned', 'in_progress', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_workshop_participants_participant_type" AS ENUM('elder', 'women_leader', 'youth_leader', 'farmer', 'fisherfolk', 'religious_leader', 'traditional_leader', 'milf_representative', 'mnlf_representative', 'business_leader', 'teacher', 'health_worker', 'lgu_official', 'ngo_representative', 'other');
  CREATE TYPE "public"."enum_workshop_participants_attendance" AS ENUM('attended', 'partial', 'absent');
  CREATE TYPE "public"."enum_workshop_participants_gender" AS ENUM('male', 'female');
  CREATE TYPE "public"."enum_workshop_participants_age_group" AS ENUM('18-30', '31-45', '46-60', '60+');
  CREATE TYPE "public"."enum_mana_reports_report_status" AS ENUM('draft', 'review', 'validation', 'final', 'submitted');
  CREATE TABLE "baseline_studies_study_domains" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_baseline_studies_study_domains",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "baseline_studies_study_domains" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "baseline_studies_research_team" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"role" "enum_baseline_studies_research_team_role" NOT NULL
  );
  
  ALTER TABLE "baseline_studies_research_team" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "baseline_studies_data_collections" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"method" "enum_baseline_studies_data_collections_method" NOT NULL,
  	"status" "enum_baseline_studies_data_collections_status" DEFAULT 'planned' NOT NULL,
  	"planned_date" timestamp(3) with time zone NOT NULL,
  	"actual_date" timestamp(3) with time zone,
  	"location" varchar,
  	"participants" numeric,
  	"validation_notes" varchar
  );
  
  ALTER TABLE "baseline_studies_data_collections" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "baseline_studies_indicators" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"indicator_type" "enum_baseline_studies_indicators_indicator_type" NOT NULL,
  	"data_type" "enum_baseline_studies_indicators_data_type" NOT NULL,
  	"unit_of_measurement" varchar,
  	"baseline_value" varchar NOT NULL,
  	"target_value" varchar,
  	"data_source" varchar NOT NULL,
  	"collection_frequency" varchar,
  	"calculation_method" varchar,
  	"margin_of_error" varchar,
  	"data_quality_notes" varchar
  );
  
  ALTER TABLE "baseline_studies_indicators" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "baseline_studies" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"assessment_id" uuid NOT NULL,
  	"community_id" uuid NOT NULL,
  	"study_type" "enum_baseline_studies_study_type" NOT NULL,
  	"description" varchar NOT NULL,
  	"objectives" varchar NOT NULL,
  	"target_population" varchar NOT NULL,
  	"geographic_coverage" varchar,
  	"methodology" "enum_baseline_studies_methodology" NOT NULL,
  	"data_collection_methods" varchar NOT NULL,
  	"sampling_method" varchar,
  	"sample_size_target" numeric,
  	"sample_size_actual" numeric DEFAULT 0,
  	"study_protocol" varchar,
  	"data_analysis_plan" varchar,
  	"consent_procedures" varchar,
  	"ethics_approval" boolean DEFAULT false NOT NULL,
  	"ethics_approval_number" varchar,
  	"planned_start_date" timestamp(3) with time zone NOT NULL,
  	"planned_end_date" timestamp(3) with time zone NOT NULL,
  	"actual_start_date" timestamp(3) with time zone,
  	"actual_end_date" timestamp(3) with time zone,
  	"estimated_budget" numeric(15, 2),
  	"actual_budget" numeric(15, 2),
  	"funding_source" varchar,
  	"principal_investigator_id" uuid NOT NULL,
  	"key_findings" varchar,
  	"recommendations" varchar,
  	"limitations" varchar,
  	"data_quality_score" numeric,
  	"status" "enum_baseline_studies_status" DEFAULT 'planning' NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "baseline_studies_planned_dates" CHECK ("planned_end_date" >= "planned_start_date"),
  	CONSTRAINT "baseline_studies_actual_dates" CHECK ("actual_end_date" >= "actual_start_date"),
  	CONSTRAINT "baseline_studies_quality" CHECK ("data_quality_score" between 1 and 10)
  );
  
  ALTER TABLE "baseline_studies" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "workshop_activities_workshop_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"session_type" "enum_workshop_activities_workshop_sessions_session_type" NOT NULL,
  	"start_time" varchar,
  	"end_time" varchar,
  	"leader" varchar,
  	"notes" varchar
  );
  
  ALTER TABLE "workshop_activities_workshop_sessions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "workshop_activities_outputs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"output_type" varchar,
  	"content" varchar NOT NULL
  );
  
  ALTER TABLE "workshop_activities_outputs" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "workshop_activities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"assessment_id" uuid NOT NULL,
  	"workshop_type" "enum_workshop_activities_workshop_type" NOT NULL,
  	"description" varchar NOT NULL,
  	"workshop_day" "enum_workshop_activities_workshop_day" NOT NULL,
  	"scheduled_date" timestamp(3) with time zone NOT NULL,
  	"start_time" varchar NOT NULL,
  	"end_time" varchar NOT NULL,
  	"target_participants" numeric NOT NULL,
  	"actual_participants" numeric DEFAULT 0,
  	"methodology" varchar NOT NULL,
  	"materials_needed" varchar,
  	"expected_outputs" varchar NOT NULL,
  	"key_findings" varchar,
  	"recommendations" varchar,
  	"challenges_encountered" varchar,
  	"status" "enum_workshop_activities_status" DEFAULT 'planned' NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "workshop_activities_id_organization_unique" UNIQUE("id","organization_id")
  );
  
  ALTER TABLE "workshop_activities" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "workshop_activities_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  ALTER TABLE "workshop_activities_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "workshop_participants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"workshop_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"participant_type" "enum_workshop_participants_participant_type" NOT NULL,
  	"attendance" "enum_workshop_participants_attendance" DEFAULT 'attended' NOT NULL,
  	"gender" "enum_workshop_participants_gender",
  	"age_group" "enum_workshop_participants_age_group",
  	"affiliation" varchar,
  	"contact_number" varchar,
  	"email" varchar,
  	"remarks" varchar,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "workshop_participants" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "mana_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"assessment_id" uuid NOT NULL,
  	"executive_summary" varchar,
  	"context" varchar,
  	"methodology" varchar,
  	"social_findings" varchar,
  	"economic_findings" varchar,
  	"cultural_findings" varchar,
  	"rights_findings" varchar,
  	"priority_issues" varchar,
  	"policy_recommendations" varchar,
  	"program_opportunities" varchar,
  	"strategic_approaches" varchar,
  	"stakeholder_roles" varchar,
  	"resource_requirements" varchar,
  	"monitoring_and_evaluation" varchar,
  	"validation_date" timestamp(3) with time zone,
  	"validation_participants" varchar,
  	"validation_feedback" varchar,
  	"report_status" "enum_mana_reports_report_status" DEFAULT 'draft' NOT NULL,
  	"sent_for_review_by_id" uuid,
  	"submitted_by_id" uuid,
  	"submission_date" timestamp(3) with time zone,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "mana_reports" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "baseline_studies_study_domains" ADD CONSTRAINT "baseline_studies_study_domains_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."baseline_studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "baseline_studies_research_team" ADD CONSTRAINT "baseline_studies_research_team_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "baseline_studies_research_team" ADD CONSTRAINT "baseline_studies_research_team_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."baseline_studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "baseline_studies_data_collections" ADD CONSTRAINT "baseline_studies_data_collections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."baseline_studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "baseline_studies_indicators" ADD CONSTRAINT "baseline_studies_indicators_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."baseline_studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_principal_investigator_id_users_id_fk" FOREIGN KEY ("principal_investigator_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "baseline_studies" ADD CONSTRAINT "baseline_studies_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "workshop_activities_workshop_sessions" ADD CONSTRAINT "workshop_activities_workshop_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."workshop_activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "workshop_activities_outputs" ADD CONSTRAINT "workshop_activities_outputs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."workshop_activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "workshop_activities" ADD CONSTRAINT "workshop_activities_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_activities" ADD CONSTRAINT "workshop_activities_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_activities" ADD CONSTRAINT "workshop_activities_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_activities" ADD CONSTRAINT "workshop_activities_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "workshop_activities_rels" ADD CONSTRAINT "workshop_activities_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."workshop_activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "workshop_activities_rels" ADD CONSTRAINT "workshop_activities_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_participants" ADD CONSTRAINT "workshop_participants_workshop_id_workshop_activities_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop_activities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_participants" ADD CONSTRAINT "workshop_participants_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_participants" ADD CONSTRAINT "workshop_participants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "workshop_participants" ADD CONSTRAINT "workshop_participants_workshop_id_same_organization_fk" FOREIGN KEY ("workshop_id","organization_id") REFERENCES "public"."workshop_activities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "mana_reports" ADD CONSTRAINT "mana_reports_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mana_reports" ADD CONSTRAINT "mana_reports_sent_for_review_by_id_users_id_fk" FOREIGN KEY ("sent_for_review_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mana_reports" ADD CONSTRAINT "mana_reports_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mana_reports" ADD CONSTRAINT "mana_reports_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mana_reports" ADD CONSTRAINT "mana_reports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "mana_reports" ADD CONSTRAINT "mana_reports_assessment_id_same_organization_fk" FOREIGN KEY ("assessment_id","organization_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  CREATE INDEX "baseline_studies_study_domains_order_idx" ON "baseline_studies_study_domains" USING btree ("order");
  CREATE INDEX "baseline_studies_study_domains_parent_idx" ON "baseline_studies_study_domains" USING btree ("parent_id");
  CREATE INDEX "baseline_studies_research_team_order_idx" ON "baseline_studies_research_team" USING btree ("_order");
  CREATE INDEX "baseline_studies_research_team_parent_id_idx" ON "baseline_studies_research_team" USING btree ("_parent_id");
  CREATE INDEX "baseline_studies_research_team_user_idx" ON "baseline_studies_research_team" USING btree ("user_id");
  CREATE INDEX "baseline_studies_data_collections_order_idx" ON "baseline_studies_data_collections" USING btree ("_order");
  CREATE INDEX "baseline_studies_data_collections_parent_id_idx" ON "baseline_studies_data_collections" USING btree ("_parent_id");
  CREATE INDEX "baseline_studies_indicators_order_idx" ON "baseline_studies_indicators" USING btree ("_order");
  CREATE INDEX "baseline_studies_indicators_parent_id_idx" ON "baseline_studies_indicators" USING btree ("_parent_id");
  CREATE INDEX "baseline_studies_assessment_idx" ON "baseline_studies" USING btree ("assessment_id");
  CREATE INDEX "baseline_studies_community_idx" ON "baseline_studies" USING btree ("community_id");
  CREATE INDEX "baseline_studies_principal_investigator_idx" ON "baseline_studies" USING btree ("principal_investigator_id");
  CREATE INDEX "baseline_studies_created_by_idx" ON "baseline_studies" USING btree ("created_by_id");
  CREATE INDEX "baseline_studies_organization_idx" ON "baseline_studies" USING btree ("organization_id");
  CREATE INDEX "baseline_studies_updated_at_idx" ON "baseline_studies" USING btree ("updated_at");
  CREATE INDEX "baseline_studies_created_at_idx" ON "baseline_studies" USING btree ("created_at");
  CREATE INDEX "baseline_studies_organization_status" ON "baseline_studies" USING btree ("organization_id","status","planned_start_date");
  CREATE INDEX "baseline_studies_community_type" ON "baseline_studies" USING btree ("community_id","study_type");
  CREATE INDEX "baseline_studies_organization_created_idx" ON "baseline_studies" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "baseline_studies_title_trigram_idx" ON "baseline_studies" USING gin ("title" gin_trgm_ops);
  CREATE INDEX "workshop_activities_workshop_sessions_order_idx" ON "workshop_activities_workshop_sessions" USING btree ("_order");
  CREATE INDEX "workshop_activities_workshop_sessions_parent_id_idx" ON "workshop_activities_workshop_sessions" USING btree ("_parent_id");
  CREATE INDEX "workshop_activities_outputs_order_idx" ON "workshop_activities_outputs" USING btree ("_order");
  CREATE INDEX "workshop_activities_outputs_parent_id_idx" ON "workshop_activities_outputs" USING btree ("_parent_id");
  CREATE INDEX "workshop_activities_assessment_idx" ON "workshop_activities" USING btree ("assessment_id");
  CREATE INDEX "workshop_activities_created_by_idx" ON "workshop_activities" USING btree ("created_by_id");
  CREATE INDEX "workshop_activities_organization_idx" ON "workshop_activities" USING btree ("organization_id");
  CREATE INDEX "workshop_activities_updated_at_idx" ON "workshop_activities" USING btree ("updated_at");
  CREATE INDEX "workshop_activities_created_at_idx" ON "workshop_activities" USING btree ("created_at");
  CREATE UNIQUE INDEX "workshop_activities_type_unique" ON "workshop_activities" USING btree ("assessment_id","workshop_type");
  CREATE INDEX "workshop_activities_organization_date" ON "workshop_activities" USING btree ("organization_id","scheduled_date");
  CREATE INDEX "workshop_activities_organization_created_idx" ON "workshop_activities" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "workshop_activities_rels_order_idx" ON "workshop_activities_rels" USING btree ("order");
  CREATE INDEX "workshop_activities_rels_parent_idx" ON "workshop_activities_rels" USING btree ("parent_id");
  CREATE INDEX "workshop_activities_rels_path_idx" ON "workshop_activities_rels" USING btree ("path");
  CREATE INDEX "workshop_activities_rels_users_id_idx" ON "workshop_activities_rels" USING btree ("users_id");
  CREATE INDEX "workshop_participants_workshop_idx" ON "workshop_participants" USING btree ("workshop_id");
  CREATE INDEX "workshop_participants_created_by_idx" ON "workshop_participants" USING btree ("created_by_id");
  CREATE INDEX "workshop_participants_organization_idx" ON "workshop_participants" USING btree ("organization_id");
  CREATE INDEX "workshop_participants_updated_at_idx" ON "workshop_participants" USING btree ("updated_at");
  CREATE INDEX "workshop_participants_created_at_idx" ON "workshop_participants" USING btree ("created_at");
  CREATE UNIQUE INDEX "workshop_participants_name_unique" ON "workshop_participants" USING btree ("name","workshop_id");
  CREATE INDEX "workshop_participants_organization_created_idx" ON "workshop_participants" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "workshop_participants_name_trigram_idx" ON "workshop_participants" USING gin ("name" gin_trgm_ops);
  CREATE INDEX "mana_reports_assessment_idx" ON "mana_reports" USING btree ("assessment_id");
  CREATE INDEX "mana_reports_sent_for_review_by_idx" ON "mana_reports" USING btree ("sent_for_review_by_id");
  CREATE INDEX "mana_reports_submitted_by_idx" ON "mana_reports" USING btree ("submitted_by_id");
  CREATE INDEX "mana_reports_created_by_idx" ON "mana_reports" USING btree ("created_by_id");
  CREATE INDEX "mana_reports_organization_idx" ON "mana_reports" USING btree ("organization_id");
  CREATE INDEX "mana_reports_updated_at_idx" ON "mana_reports" USING btree ("updated_at");
  CREATE INDEX "mana_reports_created_at_idx" ON "mana_reports" USING btree ("created_at");
  CREATE UNIQUE INDEX "mana_reports_assessment_unique" ON "mana_reports" USING btree ("assessment_id");
  CREATE INDEX "mana_reports_organization_status" ON "mana_reports" USING btree ("organization_id","report_status");
  CREATE INDEX "mana_reports_organization_created_idx" ON "mana_reports" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "mana_reports_title_trigram_idx" ON "mana_reports" USING gin ("title" gin_trgm_ops);
  CREATE POLICY "read" ON "baseline_studies_study_domains" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "baseline_studies" p where p."id" = "baseline_studies_study_domains"."parent_id"));
  CREATE POLICY "create" ON "baseline_studies_study_domains" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_study_domains"."parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "change" ON "baseline_studies_study_domains" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_study_domains"."parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_study_domains"."parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "baseline_studies_study_domains" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_study_domains"."parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "read" ON "baseline_studies_research_team" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "baseline_studies" p where p."id" = "baseline_studies_research_team"."_parent_id"));
  CREATE POLICY "create" ON "baseline_studies_research_team" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_research_team"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "change" ON "baseline_studies_research_team" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_research_team"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_research_team"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "baseline_studies_research_team" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_research_team"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "read" ON "baseline_studies_data_collections" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "baseline_studies" p where p."id" = "baseline_studies_data_collections"."_parent_id"));
  CREATE POLICY "create" ON "baseline_studies_data_collections" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_data_collections"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "change" ON "baseline_studies_data_collections" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_data_collections"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_data_collections"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "baseline_studies_data_collections" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_data_collections"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "read" ON "baseline_studies_indicators" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "baseline_studies" p where p."id" = "baseline_studies_indicators"."_parent_id"));
  CREATE POLICY "create" ON "baseline_studies_indicators" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_indicators"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "change" ON "baseline_studies_indicators" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_indicators"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_indicators"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "baseline_studies_indicators" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "baseline_studies" where "baseline_studies"."id" = "baseline_studies_indicators"."_parent_id" and (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])) or ((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])))));
  CREATE POLICY "read" ON "baseline_studies" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.baseline-studies.view')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.view'))::uuid[])));
  CREATE POLICY "create" ON "baseline_studies" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.baseline-studies.create')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.create'))::uuid[])));
  CREATE POLICY "change" ON "baseline_studies" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.baseline-studies.edit')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.edit'))::uuid[])));
  CREATE POLICY "remove" ON "baseline_studies" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.baseline-studies.delete')) or "baseline_studies"."organization_id" = any ((select scope.organizations('mana.baseline-studies.delete'))::uuid[])));
  CREATE POLICY "read" ON "workshop_activities_workshop_sessions" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "workshop_activities" p where p."id" = "workshop_activities_workshop_sessions"."_parent_id"));
  CREATE POLICY "create" ON "workshop_activities_workshop_sessions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_workshop_sessions"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "change" ON "workshop_activities_workshop_sessions" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_workshop_sessions"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_workshop_sessions"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "workshop_activities_workshop_sessions" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_workshop_sessions"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "read" ON "workshop_activities_outputs" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "workshop_activities" p where p."id" = "workshop_activities_outputs"."_parent_id"));
  CREATE POLICY "create" ON "workshop_activities_outputs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_outputs"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "change" ON "workshop_activities_outputs" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_outputs"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_outputs"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "workshop_activities_outputs" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_outputs"."_parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "read" ON "workshop_activities" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.workshops.view')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.view'))::uuid[])));
  CREATE POLICY "create" ON "workshop_activities" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])));
  CREATE POLICY "change" ON "workshop_activities" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])));
  CREATE POLICY "remove" ON "workshop_activities" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.workshops.delete')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.delete'))::uuid[])));
  CREATE POLICY "read" ON "workshop_activities_rels" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "workshop_activities" p where p."id" = "workshop_activities_rels"."parent_id"));
  CREATE POLICY "create" ON "workshop_activities_rels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_rels"."parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "change" ON "workshop_activities_rels" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_rels"."parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[]))))) WITH CHECK (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_rels"."parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "remove" ON "workshop_activities_rels" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "workshop_activities" where "workshop_activities"."id" = "workshop_activities_rels"."parent_id" and (((select scope.everywhere('mana.workshops.create')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])) or ((select scope.everywhere('mana.workshops.edit')) or "workshop_activities"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])))));
  CREATE POLICY "read" ON "workshop_participants" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.workshops.view')) or "workshop_participants"."organization_id" = any ((select scope.organizations('mana.workshops.view'))::uuid[])));
  CREATE POLICY "create" ON "workshop_participants" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.workshops.create')) or "workshop_participants"."organization_id" = any ((select scope.organizations('mana.workshops.create'))::uuid[])));
  CREATE POLICY "change" ON "workshop_participants" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.workshops.edit')) or "workshop_participants"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.workshops.edit')) or "workshop_participants"."organization_id" = any ((select scope.organizations('mana.workshops.edit'))::uuid[])));
  CREATE POLICY "remove" ON "workshop_participants" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.workshops.delete')) or "workshop_participants"."organization_id" = any ((select scope.organizations('mana.workshops.delete'))::uuid[])));
  CREATE POLICY "read" ON "mana_reports" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.reports.view')) or "mana_reports"."organization_id" = any ((select scope.organizations('mana.reports.view'))::uuid[])));
  CREATE POLICY "create" ON "mana_reports" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.reports.create')) or "mana_reports"."organization_id" = any ((select scope.organizations('mana.reports.create'))::uuid[])));
  CREATE POLICY "change" ON "mana_reports" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.reports.edit')) or "mana_reports"."organization_id" = any ((select scope.organizations('mana.reports.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.reports.edit')) or "mana_reports"."organization_id" = any ((select scope.organizations('mana.reports.edit'))::uuid[])));
  CREATE POLICY "remove" ON "mana_reports" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.reports.delete')) or "mana_reports"."organization_id" = any ((select scope.organizations('mana.reports.delete'))::uuid[])));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "baseline_studies_study_domains" CASCADE;
  DROP TABLE "baseline_studies_research_team" CASCADE;
  DROP TABLE "baseline_studies_data_collections" CASCADE;
  DROP TABLE "baseline_studies_indicators" CASCADE;
  DROP TABLE "baseline_studies" CASCADE;
  DROP TABLE "workshop_activities_workshop_sessions" CASCADE;
  DROP TABLE "workshop_activities_outputs" CASCADE;
  DROP TABLE "workshop_activities" CASCADE;
  DROP TABLE "workshop_activities_rels" CASCADE;
  DROP TABLE "workshop_participants" CASCADE;
  DROP TABLE "mana_reports" CASCADE;
  DROP TYPE "public"."enum_baseline_studies_study_domains";
  DROP TYPE "public"."enum_baseline_studies_research_team_role";
  DROP TYPE "public"."enum_baseline_studies_data_collections_method";
  DROP TYPE "public"."enum_baseline_studies_data_collections_status";
  DROP TYPE "public"."enum_baseline_studies_indicators_indicator_type";
  DROP TYPE "public"."enum_baseline_studies_indicators_data_type";
  DROP TYPE "public"."enum_baseline_studies_study_type";
  DROP TYPE "public"."enum_baseline_studies_methodology";
  DROP TYPE "public"."enum_baseline_studies_status";
  DROP TYPE "public"."enum_workshop_activities_workshop_sessions_session_type";
  DROP TYPE "public"."enum_workshop_activities_workshop_type";
  DROP TYPE "public"."enum_workshop_activities_workshop_day";
  DROP TYPE "public"."enum_workshop_activities_status";
  DROP TYPE "public"."enum_workshop_participants_participant_type";
  DROP TYPE "public"."enum_workshop_participants_attendance";
  DROP TYPE "public"."enum_workshop_participants_gender";
  DROP TYPE "public"."enum_workshop_participants_age_group";
  DROP TYPE "public"."enum_mana_reports_report_status";`)
}
