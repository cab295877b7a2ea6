import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  // Searching by any part of a name uses trigram indexes.
  await db.execute(sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`)
  await db.execute(sql`
   CREATE TYPE "public"."enum_communities_settlement_type" AS ENUM('village', 'subdivision', 'sitio', 'purok', 'compound', 'dispersed');
  CREATE TYPE "public"."enum_communities_proximity_to_barmm" AS ENUM('adjacent', 'near', 'distant');
  CREATE TYPE "public"."enum_communities_primary_ethnolinguistic_group" AS ENUM('badjao', 'iranun', 'jama_mapun', 'kagan_kalagan', 'kolibugan', 'maguindanaon', 'meranaw', 'molbog', 'palawani', 'sama', 'sangil', 'tausug', 'yakan', 'other');
  CREATE TYPE "public"."enum_communities_estimated_poverty_incidence" AS ENUM('unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high');
  CREATE TYPE "public"."enum_communities_unemployment_rate" AS ENUM('unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high');
  CREATE TYPE "public"."enum_communities_access_formal_education" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_als" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_madrasah" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_healthcare" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_clean_water" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_sanitation" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_electricity" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_roads_transport" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_access_communication" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_financial_access_level" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_communities_relationship_with_lgu" AS ENUM('collaborative', 'strained', 'minimal', 'good', 'excellent');
  CREATE TYPE "public"."enum_assessment_categories_category_type" AS ENUM('needs_assessment', 'baseline_study', 'impact_assessment', 'situational_analysis', 'community_mapping');
  CREATE TYPE "public"."enum_assessments_secondary_methodologies" AS ENUM('desk_review', 'survey', 'kii', 'workshop', 'participatory', 'observation', 'mixed', 'other');
  CREATE TYPE "public"."enum_assessments_team_members_role" AS ENUM('team_leader', 'deputy_leader', 'facilitator', 'documenter', 'info_analyst', 'secretariat', 'data_collector', 'technical_expert', 'observer');
  CREATE TYPE "public"."enum_assessments_assessment_level" AS ENUM('regional', 'provincial', 'city_municipal', 'barangay', 'community');
  CREATE TYPE "public"."enum_assessments_primary_methodology" AS ENUM('desk_review', 'survey', 'kii', 'workshop', 'participatory', 'observation', 'mixed', 'other');
  CREATE TYPE "public"."enum_assessments_impact_level" AS ENUM('low', 'medium', 'high', 'critical');
  CREATE TYPE "public"."enum_assessments_status" AS ENUM('planning', 'preparation', 'data_collection', 'analysis', 'reporting', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_assessments_priority" AS ENUM('low', 'medium', 'high', 'critical');
  CREATE TYPE "public"."enum_ppas_sector" AS ENUM('economic', 'social', 'infrastructure', 'environment', 'governance', 'peace_security');
  CREATE TYPE "public"."enum_ppas_funding_source" AS ENUM('gaab_2025', 'supplemental_budget', 'sdf', 'tdif', 'allocation_for_mp', 'national_program', 'local_program', 'oda', 'other_sources');
  CREATE TYPE "public"."enum_ppas_appropriation_class" AS ENUM('ps', 'mooe', 'co');
  CREATE TYPE "public"."enum_ppas_cost_effectiveness_rating" AS ENUM('very_high', 'high', 'moderate', 'low');
  CREATE TYPE "public"."enum_ppas_request_status" AS ENUM('submitted', 'under_review', 'clarification', 'endorsed', 'approved', 'in_progress', 'completed', 'deferred', 'declined');
  CREATE TYPE "public"."enum_ppas_request_source" AS ENUM('community_user', 'oobc_staff', 'moa_focal', 'lgu_focal', 'nga_focal');
  CREATE TYPE "public"."enum_ppas_category" AS ENUM('moa_ppa', 'oobc_ppa', 'obc_request');
  CREATE TYPE "public"."enum_ppas_ppa_type" AS ENUM('program', 'project', 'activity');
  CREATE TYPE "public"."enum_ppas_status" AS ENUM('planning', 'ongoing', 'completed', 'on_hold', 'cancelled');
  CREATE TYPE "public"."enum_ppas_priority" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_ppas_approval_status" AS ENUM('draft', 'technical_review', 'budget_review', 'stakeholder_consultation', 'executive_approval', 'approved', 'enacted', 'rejected');
  CREATE TYPE "public"."enum_indicators_kind" AS ENUM('outcome', 'output');
  CREATE TYPE "public"."enum_progress_reports_status" AS ENUM('planning', 'ongoing', 'completed', 'on_hold', 'cancelled');
  CREATE TYPE "public"."enum_progress_reports_request_status" AS ENUM('submitted', 'under_review', 'clarification', 'endorsed', 'approved', 'in_progress', 'completed', 'deferred', 'declined');
  CREATE TYPE "public"."enum_progress_reports_update_type" AS ENUM('status', 'progress', 'milestone', 'communication', 'note');
  CREATE TYPE "public"."enum_special_provisions_funding_source" AS ENUM('gaab_2025', 'supplemental_budget', 'sdf', 'tdif', 'allocation_for_mp', 'national_program', 'local_program', 'oda', 'other_sources');
  CREATE TYPE "public"."enum_municipalities_municipality_type" AS ENUM('municipality', 'city', 'component_city', 'independent_city', 'sub_municipality');
  CREATE TYPE "public"."enum_organizations_org_type" AS ENUM('ministry', 'office', 'agency', 'special', 'commission');
  CREATE TYPE "public"."enum_memberships_role" AS ENUM('viewer', 'staff', 'manager', 'admin');
  CREATE TABLE "communities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"barangay_id" uuid NOT NULL,
  	"municipality_id" uuid NOT NULL,
  	"province_id" uuid,
  	"region_id" uuid NOT NULL,
  	"name" varchar,
  	"community_names" varchar,
  	"obc_id" varchar,
  	"purok_sitio" varchar,
  	"specific_location" varchar,
  	"settlement_type" "enum_communities_settlement_type" DEFAULT 'village',
  	"proximity_to_barmm" "enum_communities_proximity_to_barmm",
  	"latitude" numeric,
  	"longitude" numeric,
  	"estimated_obc_population" numeric,
  	"total_barangay_population" numeric,
  	"households" numeric,
  	"families" numeric,
  	"population" numeric,
  	"children09" numeric,
  	"adolescents1014" numeric,
  	"youth1530" numeric,
  	"adults3159" numeric,
  	"seniors60_plus" numeric,
  	"women_count" numeric,
  	"solo_parents_count" numeric,
  	"pwd_count" numeric,
  	"farmers_count" numeric,
  	"fisherfolk_count" numeric,
  	"unemployed_count" numeric,
  	"indigenous_peoples_count" numeric,
  	"idps_count" numeric,
  	"migrants_transients_count" numeric,
  	"csos_count" numeric,
  	"associations_count" numeric,
  	"other_vulnerable_sectors" varchar,
  	"primary_ethnolinguistic_group" "enum_communities_primary_ethnolinguistic_group",
  	"other_ethnolinguistic_groups" varchar,
  	"primary_livelihoods" varchar,
  	"secondary_livelihoods" varchar,
  	"estimated_poverty_incidence" "enum_communities_estimated_poverty_incidence",
  	"unemployment_rate" "enum_communities_unemployment_rate",
  	"land_tenure_issues" varchar,
  	"number_of_peoples_organizations" numeric,
  	"number_of_cooperatives" numeric,
  	"number_of_social_enterprises" numeric,
  	"number_of_micro_enterprises" numeric,
  	"number_of_unbanked_obc" numeric,
  	"access_formal_education" "enum_communities_access_formal_education",
  	"access_als" "enum_communities_access_als",
  	"access_madrasah" "enum_communities_access_madrasah",
  	"access_healthcare" "enum_communities_access_healthcare",
  	"access_clean_water" "enum_communities_access_clean_water",
  	"access_sanitation" "enum_communities_access_sanitation",
  	"access_electricity" "enum_communities_access_electricity",
  	"access_roads_transport" "enum_communities_access_roads_transport",
  	"access_communication" "enum_communities_access_communication",
  	"financial_access_level" "enum_communities_financial_access_level",
  	"primary_language" varchar,
  	"other_languages" varchar,
  	"languages_spoken" varchar,
  	"cultural_background" varchar,
  	"religious_practices" varchar,
  	"cultural_practices_traditions" varchar,
  	"religious_affiliation" varchar,
  	"mosques_count" numeric DEFAULT 0,
  	"madrasah_count" numeric DEFAULT 0,
  	"asatidz_count" numeric DEFAULT 0,
  	"religious_leaders_count" numeric DEFAULT 0,
  	"established_year" numeric,
  	"brief_historical_background" varchar,
  	"origin_story" varchar,
  	"migration_history" varchar,
  	"traditional_leaders_role" varchar,
  	"cultural_preservation_efforts" varchar,
  	"other_cultural_facilities" varchar,
  	"community_leader" varchar,
  	"leader_contact" varchar,
  	"relationship_with_lgu" "enum_communities_relationship_with_lgu",
  	"formal_political_representation" varchar,
  	"informal_leadership_structures" varchar,
  	"community_organizations" varchar,
  	"participation_local_governance" varchar,
  	"access_government_info" varchar,
  	"key_community_leaders" varchar,
  	"relevant_lgu_officials" varchar,
  	"governance_policy_challenges" varchar,
  	"access_public_services_challenges" varchar,
  	"land_ownership_security_issues" varchar,
  	"economic_disparities" varchar,
  	"social_instability_conflict" varchar,
  	"cultural_miscommunication" varchar,
  	"gender_inequality_issues" varchar,
  	"substance_abuse_issues" varchar,
  	"investment_scam_issues" varchar,
  	"environmental_degradation" varchar,
  	"other_challenges" varchar,
  	"challenges_impact" varchar,
  	"priority_needs" varchar,
  	"key_aspirations" varchar,
  	"infrastructure_priorities" varchar,
  	"livelihood_program_priorities" varchar,
  	"education_priorities" varchar,
  	"healthcare_priorities" varchar,
  	"cultural_preservation_priorities" varchar,
  	"peace_security_priorities" varchar,
  	"specific_project_proposals" varchar,
  	"needs_assessment_date" timestamp(3) with time zone,
  	"key_findings_last_assessment" varchar,
  	"assessment_data_sources" varchar,
  	"identified_gaps" varchar,
  	"source_document_reference" varchar,
  	"notes" varchar,
  	"display_name" varchar NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	CONSTRAINT "communities_obc_within_barangay" CHECK ("estimated_obc_population" <= "total_barangay_population"),
  	CONSTRAINT "communities_established_year" CHECK ("established_year" between 1800 and 2030),
  	CONSTRAINT "communities_latitude" CHECK ("latitude" between 4 and 22),
  	CONSTRAINT "communities_longitude" CHECK ("longitude" between 116 and 127)
  );
  
  CREATE TABLE "assessment_categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"category_type" "enum_assessment_categories_category_type" NOT NULL,
  	"description" varchar,
  	"icon" varchar,
  	"color" varchar DEFAULT '#007bff',
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "assessments_secondary_methodologies" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_assessments_secondary_methodologies",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "assessments_team_members" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"role" "enum_assessments_team_members_role" NOT NULL,
  	"assigned_date" timestamp(3) with time zone,
  	"is_active" boolean DEFAULT true,
  	"notes" varchar
  );
  
  CREATE TABLE "assessments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"category_id" uuid NOT NULL,
  	"description" varchar NOT NULL,
  	"objectives" varchar NOT NULL,
  	"assessment_level" "enum_assessments_assessment_level" DEFAULT 'community' NOT NULL,
  	"region_id" uuid NOT NULL,
  	"province_id" uuid,
  	"municipality_id" uuid,
  	"barangay_id" uuid,
  	"community_id" uuid,
  	"location_details" varchar,
  	"primary_methodology" "enum_assessments_primary_methodology" DEFAULT 'survey' NOT NULL,
  	"planned_start_date" timestamp(3) with time zone NOT NULL,
  	"planned_end_date" timestamp(3) with time zone NOT NULL,
  	"actual_start_date" timestamp(3) with time zone,
  	"actual_end_date" timestamp(3) with time zone,
  	"estimated_budget" numeric(15, 2),
  	"actual_budget" numeric(15, 2),
  	"lead_assessor_id" uuid NOT NULL,
  	"key_findings" varchar,
  	"recommendations" varchar,
  	"impact_level" "enum_assessments_impact_level",
  	"status" "enum_assessments_status" DEFAULT 'planning' NOT NULL,
  	"priority" "enum_assessments_priority" DEFAULT 'medium' NOT NULL,
  	"progress_percentage" numeric DEFAULT 0,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "assessments_planned_dates" CHECK ("planned_end_date" >= "planned_start_date"),
  	CONSTRAINT "assessments_actual_dates" CHECK ("actual_end_date" >= "actual_start_date"),
  	CONSTRAINT "assessments_progress" CHECK ("progress_percentage" between 0 and 100)
  );
  
  CREATE TABLE "ppas_milestone_dates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"date" timestamp(3) with time zone
  );
  
  CREATE TABLE "ppas" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"sector" "enum_ppas_sector",
  	"program_code" varchar,
  	"plan_reference" varchar,
  	"moral_governance_pillar" varchar,
  	"compliance_gad" boolean DEFAULT false NOT NULL,
  	"compliance_ccet" boolean DEFAULT false NOT NULL,
  	"benefits_indigenous_peoples" boolean DEFAULT false NOT NULL,
  	"supports_peace_agenda" boolean DEFAULT false NOT NULL,
  	"supports_sdg" boolean DEFAULT false NOT NULL,
  	"is_disaster_related" boolean DEFAULT false NOT NULL,
  	"related_assessment_id" uuid,
  	"oobc_unit" varchar,
  	"fiscal_year" numeric,
  	"plan_year" numeric,
  	"funding_source" "enum_ppas_funding_source",
  	"appropriation_class" "enum_ppas_appropriation_class",
  	"funding_source_other" varchar,
  	"budget_ceiling" numeric(15, 2),
  	"budget_allocation" numeric(15, 2),
  	"budget_obc_allocation" numeric(15, 2),
  	"estimated_total_amount" numeric(15, 2),
  	"cost_per_beneficiary" numeric(15, 2),
  	"cost_effectiveness_rating" "enum_ppas_cost_effectiveness_rating",
  	"budget_currency" varchar DEFAULT 'PHP' NOT NULL,
  	"start_date" timestamp(3) with time zone,
  	"target_end_date" timestamp(3) with time zone,
  	"actual_end_date" timestamp(3) with time zone,
  	"next_milestone_date" timestamp(3) with time zone,
  	"coverage_region_id" uuid,
  	"coverage_province_id" uuid,
  	"coverage_municipality_id" uuid,
  	"coverage_barangay_id" uuid,
  	"obcs_benefited" varchar,
  	"total_slots" numeric,
  	"obc_slots" numeric,
  	"beneficiary_individuals_total" numeric,
  	"beneficiary_organizations_total" numeric,
  	"beneficiary_description" varchar,
  	"beneficiary_demographics" jsonb,
  	"accomplishments" varchar,
  	"challenges" varchar,
  	"support_required" varchar,
  	"follow_up_actions" varchar,
  	"outcome_indicators" varchar,
  	"outcome_framework" jsonb,
  	"submitted_by_community_id" uuid,
  	"submitted_to_organization_id" uuid,
  	"request_status" "enum_ppas_request_status",
  	"request_source" "enum_ppas_request_source",
  	"requester_name" varchar,
  	"requester_position" varchar,
  	"requester_affiliation" varchar,
  	"requester_contact_number" varchar,
  	"requester_alternate_contact_number" varchar,
  	"requester_email" varchar,
  	"request_notes" varchar,
  	"category" "enum_ppas_category" DEFAULT 'moa_ppa' NOT NULL,
  	"ppa_type" "enum_ppas_ppa_type",
  	"status" "enum_ppas_status" DEFAULT 'planning' NOT NULL,
  	"priority" "enum_ppas_priority" DEFAULT 'medium' NOT NULL,
  	"progress" numeric DEFAULT 0 NOT NULL,
  	"last_status_update" timestamp(3) with time zone,
  	"approval_status" "enum_ppas_approval_status" DEFAULT 'draft' NOT NULL,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"source_key" varchar,
  	"source_hash" varchar,
  	"implementing_moa_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "ppas_target_end_after_start" CHECK ("target_end_date" >= "start_date"),
  	CONSTRAINT "ppas_actual_end_after_start" CHECK ("actual_end_date" >= "start_date"),
  	CONSTRAINT "ppas_allocation_within_ceiling" CHECK ("budget_allocation" <= "budget_ceiling"),
  	CONSTRAINT "ppas_obc_allocation_within_allocation" CHECK ("budget_obc_allocation" <= "budget_allocation"),
  	CONSTRAINT "ppas_obc_slots_within_total" CHECK ("obc_slots" <= "total_slots"),
  	CONSTRAINT "ppas_progress_percent" CHECK ("progress" between 0 and 100),
  	CONSTRAINT "ppas_plan_year_range" CHECK ("plan_year" between 2000 and 2100),
  	CONSTRAINT "ppas_fiscal_year_range" CHECK ("fiscal_year" between 2000 and 2100),
  	CONSTRAINT "ppas_other_funding_named" CHECK ("funding_source" is distinct from 'other_sources' or btrim(coalesce("funding_source_other", '')) <> '')
  );
  
  CREATE TABLE "ppas_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "ppas_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"ppas_id" uuid,
  	"communities_id" uuid
  );
  
  CREATE TABLE "indicators_values" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"period" varchar NOT NULL,
  	"value" numeric NOT NULL,
  	"remarks" varchar
  );
  
  CREATE TABLE "indicators" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ppa_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"baseline" varchar,
  	"unit" varchar,
  	"target" varchar,
  	"target_number" numeric,
  	"data_source" varchar,
  	"frequency" varchar,
  	"responsible_person" varchar,
  	"kind" "enum_indicators_kind" DEFAULT 'output' NOT NULL,
  	"position" numeric DEFAULT 0,
  	"source_key" varchar,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "progress_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ppa_id" uuid NOT NULL,
  	"status" "enum_progress_reports_status",
  	"progress" numeric,
  	"request_status" "enum_progress_reports_request_status",
  	"notes" varchar NOT NULL,
  	"next_steps" varchar,
  	"follow_up_date" timestamp(3) with time zone,
  	"update_type" "enum_progress_reports_update_type" DEFAULT 'note' NOT NULL,
  	"report_date" timestamp(3) with time zone NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "progress_reports_progress_percent" CHECK ("progress" between 0 and 100)
  );
  
  CREATE TABLE "special_provisions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"details" varchar NOT NULL,
  	"fiscal_year" numeric,
  	"funding_source" "enum_special_provisions_funding_source",
  	"position" numeric DEFAULT 0,
  	"source_key" varchar,
  	"source_hash" varchar,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "special_provisions_fiscal_year_range" CHECK ("fiscal_year" between 2000 and 2100)
  );
  
  CREATE TABLE "regions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"psgc" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"description" varchar,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "provinces" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"psgc" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"region_id" uuid NOT NULL,
  	"capital" varchar,
  	"population_total" numeric,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "municipalities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"psgc" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"province_id" uuid,
  	"region_id" uuid NOT NULL,
  	"municipality_type" "enum_municipalities_municipality_type" DEFAULT 'municipality',
  	"population_total" numeric,
  	"label" varchar NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "barangays" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"psgc" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"municipality_id" uuid NOT NULL,
  	"province_id" uuid,
  	"region_id" uuid NOT NULL,
  	"population_total" numeric,
  	"is_urban" boolean DEFAULT false NOT NULL,
  	"label" varchar NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "organizations_powers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"statement" varchar NOT NULL
  );
  
  CREATE TABLE "organizations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"acronym" varchar,
  	"org_type" "enum_organizations_org_type" NOT NULL,
  	"name" varchar NOT NULL,
  	"cluster" varchar,
  	"parent_id" uuid,
  	"mandate" varchar,
  	"source" varchar,
  	"head_official" varchar,
  	"head_title" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"website" varchar,
  	"address" varchar,
  	"primary_region_id" uuid,
  	"primary_focal_person_id" uuid,
  	"enable_mana" boolean DEFAULT true NOT NULL,
  	"enable_me" boolean DEFAULT true NOT NULL,
  	"enable_planning" boolean DEFAULT true NOT NULL,
  	"enable_budgeting" boolean DEFAULT true NOT NULL,
  	"enable_coordination" boolean DEFAULT true NOT NULL,
  	"enable_policies" boolean DEFAULT true NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"is_pilot" boolean DEFAULT false NOT NULL,
  	"is_oversight" boolean DEFAULT false NOT NULL,
  	"onboarding_date" timestamp(3) with time zone,
  	"go_live_date" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "organizations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"municipalities_id" uuid
  );
  
  CREATE TABLE "memberships" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"role" "enum_memberships_role" DEFAULT 'staff' NOT NULL,
  	"position" varchar,
  	"department" varchar,
  	"can_manage_users" boolean DEFAULT false NOT NULL,
  	"can_approve_plans" boolean DEFAULT false NOT NULL,
  	"can_approve_budgets" boolean DEFAULT false NOT NULL,
  	"can_view_reports" boolean DEFAULT true NOT NULL,
  	"is_primary" boolean DEFAULT false NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"oversight" boolean DEFAULT false NOT NULL,
  	"joined_date" timestamp(3) with time zone,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"contact_number" varchar,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"is_superadmin" boolean DEFAULT false NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "communities" ADD CONSTRAINT "communities_barangay_id_barangays_id_fk" FOREIGN KEY ("barangay_id") REFERENCES "public"."barangays"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "communities" ADD CONSTRAINT "communities_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "communities" ADD CONSTRAINT "communities_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "communities" ADD CONSTRAINT "communities_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "communities" ADD CONSTRAINT "communities_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments_secondary_methodologies" ADD CONSTRAINT "assessments_secondary_methodologies_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "assessments_team_members" ADD CONSTRAINT "assessments_team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments_team_members" ADD CONSTRAINT "assessments_team_members_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_category_id_assessment_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."assessment_categories"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_barangay_id_barangays_id_fk" FOREIGN KEY ("barangay_id") REFERENCES "public"."barangays"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_lead_assessor_id_users_id_fk" FOREIGN KEY ("lead_assessor_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas_milestone_dates" ADD CONSTRAINT "ppas_milestone_dates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."ppas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_related_assessment_id_assessments_id_fk" FOREIGN KEY ("related_assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_coverage_region_id_regions_id_fk" FOREIGN KEY ("coverage_region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_coverage_province_id_provinces_id_fk" FOREIGN KEY ("coverage_province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_coverage_municipality_id_municipalities_id_fk" FOREIGN KEY ("coverage_municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_coverage_barangay_id_barangays_id_fk" FOREIGN KEY ("coverage_barangay_id") REFERENCES "public"."barangays"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_submitted_by_community_id_communities_id_fk" FOREIGN KEY ("submitted_by_community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_submitted_to_organization_id_organizations_id_fk" FOREIGN KEY ("submitted_to_organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_implementing_moa_id_organizations_id_fk" FOREIGN KEY ("implementing_moa_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas_texts" ADD CONSTRAINT "ppas_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."ppas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ppas_rels" ADD CONSTRAINT "ppas_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."ppas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ppas_rels" ADD CONSTRAINT "ppas_rels_ppas_fk" FOREIGN KEY ("ppas_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppas_rels" ADD CONSTRAINT "ppas_rels_communities_fk" FOREIGN KEY ("communities_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicators_values" ADD CONSTRAINT "indicators_values_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."indicators"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "indicators" ADD CONSTRAINT "indicators_ppa_id_ppas_id_fk" FOREIGN KEY ("ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "indicators" ADD CONSTRAINT "indicators_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_ppa_id_ppas_id_fk" FOREIGN KEY ("ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "special_provisions" ADD CONSTRAINT "special_provisions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "provinces" ADD CONSTRAINT "provinces_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "barangays" ADD CONSTRAINT "barangays_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "barangays" ADD CONSTRAINT "barangays_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "barangays" ADD CONSTRAINT "barangays_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "organizations_powers" ADD CONSTRAINT "organizations_powers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_primary_region_id_regions_id_fk" FOREIGN KEY ("primary_region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_primary_focal_person_id_users_id_fk" FOREIGN KEY ("primary_focal_person_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "organizations_rels" ADD CONSTRAINT "organizations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations_rels" ADD CONSTRAINT "organizations_rels_municipalities_fk" FOREIGN KEY ("municipalities_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "communities_barangay_idx" ON "communities" USING btree ("barangay_id");
  CREATE INDEX "communities_municipality_idx" ON "communities" USING btree ("municipality_id");
  CREATE INDEX "communities_province_idx" ON "communities" USING btree ("province_id");
  CREATE INDEX "communities_region_idx" ON "communities" USING btree ("region_id");
  CREATE INDEX "communities_organization_idx" ON "communities" USING btree ("organization_id");
  CREATE INDEX "communities_updated_at_idx" ON "communities" USING btree ("updated_at");
  CREATE INDEX "communities_created_at_idx" ON "communities" USING btree ("created_at");
  CREATE INDEX "communities_deleted_at_idx" ON "communities" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "communities_organization_barangay_unique" ON "communities" USING btree ("organization_id","barangay_id") WHERE "deleted_at" IS NULL;
  CREATE INDEX "communities_organization_province" ON "communities" USING btree ("organization_id","province_id");
  CREATE INDEX "communities_organization_region" ON "communities" USING btree ("organization_id","region_id");
  CREATE INDEX "communities_organization_created_idx" ON "communities" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "communities_displayname_trigram_idx" ON "communities" USING gin ("display_name" gin_trgm_ops);
  CREATE INDEX "assessment_categories_updated_at_idx" ON "assessment_categories" USING btree ("updated_at");
  CREATE INDEX "assessment_categories_created_at_idx" ON "assessment_categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "assessment_categories_name_unique" ON "assessment_categories" USING btree ("name");
  CREATE INDEX "assessments_secondary_methodologies_order_idx" ON "assessments_secondary_methodologies" USING btree ("order");
  CREATE INDEX "assessments_secondary_methodologies_parent_idx" ON "assessments_secondary_methodologies" USING btree ("parent_id");
  CREATE INDEX "assessments_team_members_order_idx" ON "assessments_team_members" USING btree ("_order");
  CREATE INDEX "assessments_team_members_parent_id_idx" ON "assessments_team_members" USING btree ("_parent_id");
  CREATE INDEX "assessments_team_members_user_idx" ON "assessments_team_members" USING btree ("user_id");
  CREATE INDEX "assessments_category_idx" ON "assessments" USING btree ("category_id");
  CREATE INDEX "assessments_region_idx" ON "assessments" USING btree ("region_id");
  CREATE INDEX "assessments_province_idx" ON "assessments" USING btree ("province_id");
  CREATE INDEX "assessments_municipality_idx" ON "assessments" USING btree ("municipality_id");
  CREATE INDEX "assessments_barangay_idx" ON "assessments" USING btree ("barangay_id");
  CREATE INDEX "assessments_community_idx" ON "assessments" USING btree ("community_id");
  CREATE INDEX "assessments_lead_assessor_idx" ON "assessments" USING btree ("lead_assessor_id");
  CREATE INDEX "assessments_created_by_idx" ON "assessments" USING btree ("created_by_id");
  CREATE INDEX "assessments_organization_idx" ON "assessments" USING btree ("organization_id");
  CREATE INDEX "assessments_updated_at_idx" ON "assessments" USING btree ("updated_at");
  CREATE INDEX "assessments_created_at_idx" ON "assessments" USING btree ("created_at");
  CREATE INDEX "assessments_organization_status" ON "assessments" USING btree ("organization_id","status");
  CREATE INDEX "assessments_organization_province" ON "assessments" USING btree ("organization_id","province_id");
  CREATE INDEX "assessments_organization_planned" ON "assessments" USING btree ("organization_id","planned_start_date","planned_end_date");
  CREATE INDEX "assessments_organization_created_idx" ON "assessments" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "ppas_milestone_dates_order_idx" ON "ppas_milestone_dates" USING btree ("_order");
  CREATE INDEX "ppas_milestone_dates_parent_id_idx" ON "ppas_milestone_dates" USING btree ("_parent_id");
  CREATE INDEX "ppas_related_assessment_idx" ON "ppas" USING btree ("related_assessment_id");
  CREATE INDEX "ppas_coverage_region_idx" ON "ppas" USING btree ("coverage_region_id");
  CREATE INDEX "ppas_coverage_province_idx" ON "ppas" USING btree ("coverage_province_id");
  CREATE INDEX "ppas_coverage_municipality_idx" ON "ppas" USING btree ("coverage_municipality_id");
  CREATE INDEX "ppas_coverage_barangay_idx" ON "ppas" USING btree ("coverage_barangay_id");
  CREATE INDEX "ppas_submitted_by_community_idx" ON "ppas" USING btree ("submitted_by_community_id");
  CREATE INDEX "ppas_submitted_to_organization_idx" ON "ppas" USING btree ("submitted_to_organization_id");
  CREATE INDEX "ppas_category_idx" ON "ppas" USING btree ("category");
  CREATE INDEX "ppas_approval_status_idx" ON "ppas" USING btree ("approval_status");
  CREATE INDEX "ppas_created_by_idx" ON "ppas" USING btree ("created_by_id");
  CREATE INDEX "ppas_updated_by_idx" ON "ppas" USING btree ("updated_by_id");
  CREATE INDEX "ppas_implementing_moa_idx" ON "ppas" USING btree ("implementing_moa_id");
  CREATE INDEX "ppas_updated_at_idx" ON "ppas" USING btree ("updated_at");
  CREATE INDEX "ppas_created_at_idx" ON "ppas" USING btree ("created_at");
  CREATE UNIQUE INDEX "ppas_source_key_unique" ON "ppas" USING btree ("implementing_moa_id","source_key");
  CREATE INDEX "ppas_moa_fiscal_year" ON "ppas" USING btree ("implementing_moa_id","fiscal_year");
  CREATE INDEX "ppas_moa_status" ON "ppas" USING btree ("implementing_moa_id","status");
  CREATE INDEX "ppas_organization_created_idx" ON "ppas" USING btree ("implementing_moa_id","created_at" DESC NULLS LAST);
  CREATE INDEX "ppas_title_trigram_idx" ON "ppas" USING gin ("title" gin_trgm_ops);
  CREATE INDEX "ppas_texts_order_parent" ON "ppas_texts" USING btree ("order","parent_id");
  CREATE INDEX "ppas_rels_order_idx" ON "ppas_rels" USING btree ("order");
  CREATE INDEX "ppas_rels_parent_idx" ON "ppas_rels" USING btree ("parent_id");
  CREATE INDEX "ppas_rels_path_idx" ON "ppas_rels" USING btree ("path");
  CREATE INDEX "ppas_rels_ppas_id_idx" ON "ppas_rels" USING btree ("ppas_id");
  CREATE INDEX "ppas_rels_communities_id_idx" ON "ppas_rels" USING btree ("communities_id");
  CREATE INDEX "indicators_values_order_idx" ON "indicators_values" USING btree ("_order");
  CREATE INDEX "indicators_values_parent_id_idx" ON "indicators_values" USING btree ("_parent_id");
  CREATE INDEX "indicators_ppa_idx" ON "indicators" USING btree ("ppa_id");
  CREATE INDEX "indicators_organization_idx" ON "indicators" USING btree ("organization_id");
  CREATE INDEX "indicators_updated_at_idx" ON "indicators" USING btree ("updated_at");
  CREATE INDEX "indicators_created_at_idx" ON "indicators" USING btree ("created_at");
  CREATE UNIQUE INDEX "indicators_source_key_unique" ON "indicators" USING btree ("ppa_id","source_key");
  CREATE INDEX "indicators_ppa_position" ON "indicators" USING btree ("ppa_id","position");
  CREATE INDEX "indicators_organization_created_idx" ON "indicators" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "progress_reports_ppa_idx" ON "progress_reports" USING btree ("ppa_id");
  CREATE INDEX "progress_reports_created_by_idx" ON "progress_reports" USING btree ("created_by_id");
  CREATE INDEX "progress_reports_organization_idx" ON "progress_reports" USING btree ("organization_id");
  CREATE INDEX "progress_reports_updated_at_idx" ON "progress_reports" USING btree ("updated_at");
  CREATE INDEX "progress_reports_created_at_idx" ON "progress_reports" USING btree ("created_at");
  CREATE INDEX "progress_reports_organization_created_idx" ON "progress_reports" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "special_provisions_organization_idx" ON "special_provisions" USING btree ("organization_id");
  CREATE INDEX "special_provisions_updated_at_idx" ON "special_provisions" USING btree ("updated_at");
  CREATE INDEX "special_provisions_created_at_idx" ON "special_provisions" USING btree ("created_at");
  CREATE UNIQUE INDEX "special_provisions_source_key_unique" ON "special_provisions" USING btree ("organization_id","source_key");
  CREATE INDEX "special_provisions_fiscal_year" ON "special_provisions" USING btree ("organization_id","fiscal_year");
  CREATE INDEX "special_provisions_organization_created_idx" ON "special_provisions" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "regions_updated_at_idx" ON "regions" USING btree ("updated_at");
  CREATE INDEX "regions_created_at_idx" ON "regions" USING btree ("created_at");
  CREATE UNIQUE INDEX "regions_psgc_unique" ON "regions" USING btree ("psgc");
  CREATE UNIQUE INDEX "regions_code_unique" ON "regions" USING btree ("code");
  CREATE INDEX "provinces_region_idx" ON "provinces" USING btree ("region_id");
  CREATE INDEX "provinces_updated_at_idx" ON "provinces" USING btree ("updated_at");
  CREATE INDEX "provinces_created_at_idx" ON "provinces" USING btree ("created_at");
  CREATE UNIQUE INDEX "provinces_psgc_unique" ON "provinces" USING btree ("psgc");
  CREATE UNIQUE INDEX "provinces_code_unique" ON "provinces" USING btree ("code");
  CREATE INDEX "provinces_name" ON "provinces" USING btree ("name");
  CREATE INDEX "municipalities_province_idx" ON "municipalities" USING btree ("province_id");
  CREATE INDEX "municipalities_region_idx" ON "municipalities" USING btree ("region_id");
  CREATE INDEX "municipalities_updated_at_idx" ON "municipalities" USING btree ("updated_at");
  CREATE INDEX "municipalities_created_at_idx" ON "municipalities" USING btree ("created_at");
  CREATE UNIQUE INDEX "municipalities_psgc_unique" ON "municipalities" USING btree ("psgc");
  CREATE UNIQUE INDEX "municipalities_code_unique" ON "municipalities" USING btree ("code");
  CREATE INDEX "municipalities_name" ON "municipalities" USING btree ("name");
  CREATE INDEX "municipalities_label_trigram_idx" ON "municipalities" USING gin ("label" gin_trgm_ops);
  CREATE INDEX "municipalities_psgc_trigram_idx" ON "municipalities" USING gin ("psgc" gin_trgm_ops);
  CREATE INDEX "barangays_municipality_idx" ON "barangays" USING btree ("municipality_id");
  CREATE INDEX "barangays_province_idx" ON "barangays" USING btree ("province_id");
  CREATE INDEX "barangays_region_idx" ON "barangays" USING btree ("region_id");
  CREATE INDEX "barangays_updated_at_idx" ON "barangays" USING btree ("updated_at");
  CREATE INDEX "barangays_created_at_idx" ON "barangays" USING btree ("created_at");
  CREATE UNIQUE INDEX "barangays_psgc_unique" ON "barangays" USING btree ("psgc");
  CREATE UNIQUE INDEX "barangays_code_unique" ON "barangays" USING btree ("code");
  CREATE INDEX "barangays_name" ON "barangays" USING btree ("name");
  CREATE INDEX "barangays_municipality_name" ON "barangays" USING btree ("municipality_id","name");
  CREATE INDEX "barangays_label_trigram_idx" ON "barangays" USING gin ("label" gin_trgm_ops);
  CREATE INDEX "barangays_psgc_trigram_idx" ON "barangays" USING gin ("psgc" gin_trgm_ops);
  CREATE INDEX "organizations_powers_order_idx" ON "organizations_powers" USING btree ("_order");
  CREATE INDEX "organizations_powers_parent_id_idx" ON "organizations_powers" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "organizations_code_idx" ON "organizations" USING btree ("code");
  CREATE INDEX "organizations_parent_idx" ON "organizations" USING btree ("parent_id");
  CREATE INDEX "organizations_primary_region_idx" ON "organizations" USING btree ("primary_region_id");
  CREATE INDEX "organizations_primary_focal_person_idx" ON "organizations" USING btree ("primary_focal_person_id");
  CREATE INDEX "organizations_is_active_idx" ON "organizations" USING btree ("is_active");
  CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at");
  CREATE INDEX "organizations_created_at_idx" ON "organizations" USING btree ("created_at");
  CREATE INDEX "organizations_rels_order_idx" ON "organizations_rels" USING btree ("order");
  CREATE INDEX "organizations_rels_parent_idx" ON "organizations_rels" USING btree ("parent_id");
  CREATE INDEX "organizations_rels_path_idx" ON "organizations_rels" USING btree ("path");
  CREATE INDEX "organizations_rels_municipalities_id_idx" ON "organizations_rels" USING btree ("municipalities_id");
  CREATE INDEX "memberships_user_idx" ON "memberships" USING btree ("user_id");
  CREATE INDEX "memberships_is_active_idx" ON "memberships" USING btree ("is_active");
  CREATE INDEX "memberships_organization_idx" ON "memberships" USING btree ("organization_id");
  CREATE INDEX "memberships_updated_at_idx" ON "memberships" USING btree ("updated_at");
  CREATE INDEX "memberships_created_at_idx" ON "memberships" USING btree ("created_at");
  CREATE UNIQUE INDEX "memberships_user_organization_unique" ON "memberships" USING btree ("user_id","organization_id");
  CREATE UNIQUE INDEX "memberships_one_primary_per_user" ON "memberships" USING btree ("user_id") WHERE "is_primary";
  CREATE INDEX "memberships_organization_role_idx" ON "memberships" USING btree ("organization_id","role");
  CREATE INDEX "memberships_organization_created_idx" ON "memberships" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "communities" CASCADE;
  DROP TABLE "assessment_categories" CASCADE;
  DROP TABLE "assessments_secondary_methodologies" CASCADE;
  DROP TABLE "assessments_team_members" CASCADE;
  DROP TABLE "assessments" CASCADE;
  DROP TABLE "ppas_milestone_dates" CASCADE;
  DROP TABLE "ppas" CASCADE;
  DROP TABLE "ppas_texts" CASCADE;
  DROP TABLE "ppas_rels" CASCADE;
  DROP TABLE "indicators_values" CASCADE;
  DROP TABLE "indicators" CASCADE;
  DROP TABLE "progress_reports" CASCADE;
  DROP TABLE "special_provisions" CASCADE;
  DROP TABLE "regions" CASCADE;
  DROP TABLE "provinces" CASCADE;
  DROP TABLE "municipalities" CASCADE;
  DROP TABLE "barangays" CASCADE;
  DROP TABLE "organizations_powers" CASCADE;
  DROP TABLE "organizations" CASCADE;
  DROP TABLE "organizations_rels" CASCADE;
  DROP TABLE "memberships" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_communities_settlement_type";
  DROP TYPE "public"."enum_communities_proximity_to_barmm";
  DROP TYPE "public"."enum_communities_primary_ethnolinguistic_group";
  DROP TYPE "public"."enum_communities_estimated_poverty_incidence";
  DROP TYPE "public"."enum_communities_unemployment_rate";
  DROP TYPE "public"."enum_communities_access_formal_education";
  DROP TYPE "public"."enum_communities_access_als";
  DROP TYPE "public"."enum_communities_access_madrasah";
  DROP TYPE "public"."enum_communities_access_healthcare";
  DROP TYPE "public"."enum_communities_access_clean_water";
  DROP TYPE "public"."enum_communities_access_sanitation";
  DROP TYPE "public"."enum_communities_access_electricity";
  DROP TYPE "public"."enum_communities_access_roads_transport";
  DROP TYPE "public"."enum_communities_access_communication";
  DROP TYPE "public"."enum_communities_financial_access_level";
  DROP TYPE "public"."enum_communities_relationship_with_lgu";
  DROP TYPE "public"."enum_assessment_categories_category_type";
  DROP TYPE "public"."enum_assessments_secondary_methodologies";
  DROP TYPE "public"."enum_assessments_team_members_role";
  DROP TYPE "public"."enum_assessments_assessment_level";
  DROP TYPE "public"."enum_assessments_primary_methodology";
  DROP TYPE "public"."enum_assessments_impact_level";
  DROP TYPE "public"."enum_assessments_status";
  DROP TYPE "public"."enum_assessments_priority";
  DROP TYPE "public"."enum_ppas_sector";
  DROP TYPE "public"."enum_ppas_funding_source";
  DROP TYPE "public"."enum_ppas_appropriation_class";
  DROP TYPE "public"."enum_ppas_cost_effectiveness_rating";
  DROP TYPE "public"."enum_ppas_request_status";
  DROP TYPE "public"."enum_ppas_request_source";
  DROP TYPE "public"."enum_ppas_category";
  DROP TYPE "public"."enum_ppas_ppa_type";
  DROP TYPE "public"."enum_ppas_status";
  DROP TYPE "public"."enum_ppas_priority";
  DROP TYPE "public"."enum_ppas_approval_status";
  DROP TYPE "public"."enum_indicators_kind";
  DROP TYPE "public"."enum_progress_reports_status";
  DROP TYPE "public"."enum_progress_reports_request_status";
  DROP TYPE "public"."enum_progress_reports_update_type";
  DROP TYPE "public"."enum_special_provisions_funding_source";
  DROP TYPE "public"."enum_municipalities_municipality_type";
  DROP TYPE "public"."enum_organizations_org_type";
  DROP TYPE "public"."enum_memberships_role";`)
}
