import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

const figures = [
  'total_barangay_population',
  'households',
  'families',
  'children09',
  'adolescents1014',
  'youth1530',
  'adults3159',
  'seniors60_plus',
  'women_count',
  'solo_parents_count',
  'pwd_count',
  'farmers_count',
  'fisherfolk_count',
  'unemployed_count',
  'indigenous_peoples_count',
  'idps_count',
  'migrants_transients_count',
  'csos_count',
  'associations_count',
  'number_of_peoples_organizations',
  'number_of_cooperatives',
  'number_of_social_enterprises',
  'number_of_micro_enterprises',
  'number_of_unbanked_obc',
  'mosques_count',
  'madrasah_count',
  'asatidz_count',
  'religious_leaders_count',
]
const columns = figures.join(', ')
const sums = figures.map((figure) => `coalesce(sum(c.${figure}), 0)`).join(', ')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_community_livelihoods_livelihood_type" AS ENUM('agriculture', 'fishing', 'livestock', 'trade', 'services', 'handicrafts', 'transportation', 'construction', 'government', 'private_employment', 'other');
  CREATE TYPE "public"."enum_community_livelihoods_income_level" AS ENUM('very_low', 'low', 'moderate', 'high', 'very_high');
  CREATE TYPE "public"."enum_community_infrastructure_infrastructure_type" AS ENUM('water', 'electricity', 'roads', 'communication', 'health', 'education', 'religious', 'market', 'waste', 'drainage');
  CREATE TYPE "public"."enum_community_infrastructure_availability_status" AS ENUM('available', 'limited', 'poor', 'none', 'planned');
  CREATE TYPE "public"."enum_community_infrastructure_condition" AS ENUM('excellent', 'good', 'fair', 'poor', 'very_poor');
  CREATE TYPE "public"."enum_community_infrastructure_priority_for_improvement" AS ENUM('critical', 'high', 'medium', 'low');
  CREATE TYPE "public"."enum_stakeholders_stakeholder_type" AS ENUM('community_leader', 'barangay_captain', 'tribal_leader', 'ulama', 'imam', 'ustadz', 'arabic_teacher', 'madrasa_teacher', 'youth_leader', 'women_leader', 'business_leader', 'cooperative_leader', 'health_worker', 'volunteer', 'other');
  CREATE TYPE "public"."enum_stakeholders_influence_level" AS ENUM('very_high', 'high', 'medium', 'low', 'emerging');
  CREATE TYPE "public"."enum_stakeholders_engagement_level" AS ENUM('very_active', 'active', 'moderate', 'limited', 'inactive');
  CREATE TYPE "public"."enum_stakeholder_engagements_engagement_type" AS ENUM('meeting', 'consultation', 'training', 'assessment', 'project_activity', 'religious_activity', 'cultural_event', 'emergency_response', 'coordination', 'other');
  CREATE TYPE "public"."enum_stakeholder_engagements_outcome" AS ENUM('very_positive', 'positive', 'neutral', 'challenging', 'negative');
  CREATE TYPE "public"."enum_community_events_event_type" AS ENUM('cultural', 'religious', 'meeting', 'training', 'disaster', 'other');
  CREATE TYPE "public"."enum_municipality_coverages_primary_ethnolinguistic_group" AS ENUM('badjao', 'iranun', 'jama_mapun', 'kagan_kalagan', 'kolibugan', 'maguindanaon', 'meranaw', 'molbog', 'palawani', 'sama', 'sangil', 'tausug', 'yakan', 'other');
  CREATE TYPE "public"."enum_municipality_coverages_estimated_poverty_incidence" AS ENUM('unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high');
  CREATE TYPE "public"."enum_municipality_coverages_unemployment_rate" AS ENUM('unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high');
  CREATE TYPE "public"."enum_municipality_coverages_access_formal_education" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_als" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_madrasah" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_healthcare" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_clean_water" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_sanitation" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_electricity" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_roads_transport" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_access_communication" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_financial_access_level" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_municipality_coverages_relationship_with_lgu" AS ENUM('collaborative', 'strained', 'minimal', 'good', 'excellent');
  CREATE TYPE "public"."enum_municipality_coverages_settlement_type" AS ENUM('village', 'subdivision', 'sitio', 'purok', 'compound', 'dispersed');
  CREATE TYPE "public"."enum_municipality_coverages_proximity_to_barmm" AS ENUM('adjacent', 'near', 'distant');
  CREATE TYPE "public"."enum_province_coverages_primary_ethnolinguistic_group" AS ENUM('badjao', 'iranun', 'jama_mapun', 'kagan_kalagan', 'kolibugan', 'maguindanaon', 'meranaw', 'molbog', 'palawani', 'sama', 'sangil', 'tausug', 'yakan', 'other');
  CREATE TYPE "public"."enum_province_coverages_estimated_poverty_incidence" AS ENUM('unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high');
  CREATE TYPE "public"."enum_province_coverages_unemployment_rate" AS ENUM('unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high');
  CREATE TYPE "public"."enum_province_coverages_access_formal_education" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_als" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_madrasah" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_healthcare" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_clean_water" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_sanitation" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_electricity" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_roads_transport" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_access_communication" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_financial_access_level" AS ENUM('excellent', 'good', 'fair', 'poor', 'none');
  CREATE TYPE "public"."enum_province_coverages_relationship_with_lgu" AS ENUM('collaborative', 'strained', 'minimal', 'good', 'excellent');
  CREATE TYPE "public"."enum_province_coverages_settlement_type" AS ENUM('village', 'subdivision', 'sitio', 'purok', 'compound', 'dispersed');
  CREATE TYPE "public"."enum_province_coverages_proximity_to_barmm" AS ENUM('adjacent', 'near', 'distant');
  CREATE TABLE "community_livelihoods" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"livelihood_type" "enum_community_livelihoods_livelihood_type" NOT NULL,
  	"specific_activity" varchar NOT NULL,
  	"description" varchar,
  	"households_involved" numeric,
  	"percentage_of_community" numeric,
  	"income_level" "enum_community_livelihoods_income_level",
  	"challenges" varchar,
  	"opportunities" varchar,
  	"is_primary_livelihood" boolean DEFAULT false NOT NULL,
  	"seasonal" boolean DEFAULT false NOT NULL,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "community_livelihoods_percentage" CHECK ("percentage_of_community" between 0 and 100)
  );
  
  ALTER TABLE "community_livelihoods" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "community_infrastructure" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"infrastructure_type" "enum_community_infrastructure_infrastructure_type" NOT NULL,
  	"availability_status" "enum_community_infrastructure_availability_status" NOT NULL,
  	"description" varchar,
  	"coverage_percentage" numeric,
  	"condition" "enum_community_infrastructure_condition",
  	"priority_for_improvement" "enum_community_infrastructure_priority_for_improvement" DEFAULT 'medium',
  	"last_assessed" timestamp(3) with time zone,
  	"notes" varchar,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "community_infrastructure_coverage" CHECK ("coverage_percentage" between 0 and 100)
  );
  
  ALTER TABLE "community_infrastructure" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stakeholders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"full_name" varchar NOT NULL,
  	"nickname" varchar,
  	"stakeholder_type" "enum_stakeholders_stakeholder_type" NOT NULL,
  	"position" varchar,
  	"affiliation" varchar,
  	"responsibilities" varchar,
  	"age" numeric,
  	"since_year" numeric,
  	"years_in_community" numeric,
  	"contact_number" varchar,
  	"alternate_contact" varchar,
  	"email" varchar,
  	"address" varchar,
  	"influence_level" "enum_stakeholders_influence_level" DEFAULT 'medium',
  	"engagement_level" "enum_stakeholders_engagement_level" DEFAULT 'active',
  	"areas_of_influence" varchar,
  	"languages_spoken" varchar,
  	"special_skills" varchar,
  	"educational_background" varchar,
  	"cultural_background" varchar,
  	"previous_roles" varchar,
  	"networks" varchar,
  	"achievements" varchar,
  	"challenges_faced" varchar,
  	"support_needed" varchar,
  	"notes" varchar,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"is_verified" boolean DEFAULT false NOT NULL,
  	"verification_date" timestamp(3) with time zone,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "stakeholders_id_organization_unique" UNIQUE("id","organization_id"),
  	CONSTRAINT "stakeholders_age" CHECK ("age" between 18 and 100),
  	CONSTRAINT "stakeholders_since_year" CHECK ("since_year" between 1950 and 2030)
  );
  
  ALTER TABLE "stakeholders" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stakeholder_engagements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"stakeholder_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"engagement_type" "enum_stakeholder_engagements_engagement_type" NOT NULL,
  	"date" timestamp(3) with time zone NOT NULL,
  	"duration_hours" numeric,
  	"location" varchar,
  	"participants_count" numeric,
  	"outcome" "enum_stakeholder_engagements_outcome" DEFAULT 'positive',
  	"key_points" varchar,
  	"action_items" varchar,
  	"challenges_encountered" varchar,
  	"stakeholder_feedback" varchar,
  	"documented_by" varchar NOT NULL,
  	"follow_up_needed" boolean DEFAULT false NOT NULL,
  	"follow_up_date" timestamp(3) with time zone,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "stakeholder_engagements_follow_up" CHECK ("follow_up_date" >= "date")
  );
  
  ALTER TABLE "stakeholder_engagements" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "community_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"event_type" "enum_community_events_event_type" NOT NULL,
  	"description" varchar,
  	"start_date" timestamp(3) with time zone NOT NULL,
  	"end_date" timestamp(3) with time zone,
  	"all_day" boolean DEFAULT true NOT NULL,
  	"start_time" varchar,
  	"end_time" varchar,
  	"location" varchar,
  	"organizer" varchar,
  	"is_public" boolean DEFAULT true NOT NULL,
  	"is_recurring" boolean DEFAULT false NOT NULL,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "community_events_dates" CHECK ("end_date" >= "start_date")
  );
  
  ALTER TABLE "community_events" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "municipality_coverages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"municipality_id" uuid NOT NULL,
  	"province_id" uuid,
  	"region_id" uuid NOT NULL,
  	"total_obc_communities" numeric,
  	"key_barangays" varchar,
  	"estimated_obc_population" numeric,
  	"total_barangay_population" numeric,
  	"households" numeric,
  	"families" numeric,
  	"attributed_population" numeric,
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
  	"primary_ethnolinguistic_group" "enum_municipality_coverages_primary_ethnolinguistic_group",
  	"other_ethnolinguistic_groups" varchar,
  	"primary_livelihoods" varchar,
  	"secondary_livelihoods" varchar,
  	"estimated_poverty_incidence" "enum_municipality_coverages_estimated_poverty_incidence",
  	"unemployment_rate" "enum_municipality_coverages_unemployment_rate",
  	"land_tenure_issues" varchar,
  	"number_of_peoples_organizations" numeric,
  	"number_of_cooperatives" numeric,
  	"number_of_social_enterprises" numeric,
  	"number_of_micro_enterprises" numeric,
  	"number_of_unbanked_obc" numeric,
  	"access_formal_education" "enum_municipality_coverages_access_formal_education",
  	"access_als" "enum_municipality_coverages_access_als",
  	"access_madrasah" "enum_municipality_coverages_access_madrasah",
  	"access_healthcare" "enum_municipality_coverages_access_healthcare",
  	"access_clean_water" "enum_municipality_coverages_access_clean_water",
  	"access_sanitation" "enum_municipality_coverages_access_sanitation",
  	"access_electricity" "enum_municipality_coverages_access_electricity",
  	"access_roads_transport" "enum_municipality_coverages_access_roads_transport",
  	"access_communication" "enum_municipality_coverages_access_communication",
  	"financial_access_level" "enum_municipality_coverages_financial_access_level",
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
  	"relationship_with_lgu" "enum_municipality_coverages_relationship_with_lgu",
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
  	"existing_support_programs" varchar,
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
  	"obc_id" varchar,
  	"community_names" varchar,
  	"languages_spoken" varchar,
  	"purok_sitio" varchar,
  	"specific_location" varchar,
  	"settlement_type" "enum_municipality_coverages_settlement_type" DEFAULT 'village',
  	"proximity_to_barmm" "enum_municipality_coverages_proximity_to_barmm",
  	"latitude" numeric,
  	"longitude" numeric,
  	"display_name" varchar NOT NULL,
  	"auto_sync" boolean DEFAULT true NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	CONSTRAINT "municipality_coverages_established_year" CHECK ("established_year" between 1800 and 2030),
  	CONSTRAINT "municipality_coverages_latitude" CHECK ("latitude" between 4 and 22),
  	CONSTRAINT "municipality_coverages_longitude" CHECK ("longitude" between 116 and 127)
  );
  
  ALTER TABLE "municipality_coverages" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "province_coverages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"province_id" uuid NOT NULL,
  	"region_id" uuid NOT NULL,
  	"total_municipalities" numeric,
  	"total_obc_communities" numeric,
  	"key_municipalities" varchar,
  	"estimated_obc_population" numeric,
  	"total_barangay_population" numeric,
  	"households" numeric,
  	"families" numeric,
  	"attributed_population" numeric,
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
  	"primary_ethnolinguistic_group" "enum_province_coverages_primary_ethnolinguistic_group",
  	"other_ethnolinguistic_groups" varchar,
  	"primary_livelihoods" varchar,
  	"secondary_livelihoods" varchar,
  	"estimated_poverty_incidence" "enum_province_coverages_estimated_poverty_incidence",
  	"unemployment_rate" "enum_province_coverages_unemployment_rate",
  	"land_tenure_issues" varchar,
  	"number_of_peoples_organizations" numeric,
  	"number_of_cooperatives" numeric,
  	"number_of_social_enterprises" numeric,
  	"number_of_micro_enterprises" numeric,
  	"number_of_unbanked_obc" numeric,
  	"access_formal_education" "enum_province_coverages_access_formal_education",
  	"access_als" "enum_province_coverages_access_als",
  	"access_madrasah" "enum_province_coverages_access_madrasah",
  	"access_healthcare" "enum_province_coverages_access_healthcare",
  	"access_clean_water" "enum_province_coverages_access_clean_water",
  	"access_sanitation" "enum_province_coverages_access_sanitation",
  	"access_electricity" "enum_province_coverages_access_electricity",
  	"access_roads_transport" "enum_province_coverages_access_roads_transport",
  	"access_communication" "enum_province_coverages_access_communication",
  	"financial_access_level" "enum_province_coverages_financial_access_level",
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
  	"relationship_with_lgu" "enum_province_coverages_relationship_with_lgu",
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
  	"existing_support_programs" varchar,
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
  	"obc_id" varchar,
  	"community_names" varchar,
  	"languages_spoken" varchar,
  	"purok_sitio" varchar,
  	"specific_location" varchar,
  	"settlement_type" "enum_province_coverages_settlement_type" DEFAULT 'village',
  	"proximity_to_barmm" "enum_province_coverages_proximity_to_barmm",
  	"latitude" numeric,
  	"longitude" numeric,
  	"display_name" varchar NOT NULL,
  	"auto_sync" boolean DEFAULT true NOT NULL,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"is_submitted" boolean DEFAULT false NOT NULL,
  	"submitted_at" timestamp(3) with time zone,
  	"submitted_by_id" uuid,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	CONSTRAINT "province_coverages_established_year" CHECK ("established_year" between 1800 and 2030),
  	CONSTRAINT "province_coverages_latitude" CHECK ("latitude" between 4 and 22),
  	CONSTRAINT "province_coverages_longitude" CHECK ("longitude" between 116 and 127)
  );
  
  ALTER TABLE "province_coverages" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "community_livelihoods" ADD CONSTRAINT "community_livelihoods_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_livelihoods" ADD CONSTRAINT "community_livelihoods_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_livelihoods" ADD CONSTRAINT "community_livelihoods_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "community_infrastructure" ADD CONSTRAINT "community_infrastructure_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_infrastructure" ADD CONSTRAINT "community_infrastructure_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_infrastructure" ADD CONSTRAINT "community_infrastructure_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "stakeholder_engagements" ADD CONSTRAINT "stakeholder_engagements_stakeholder_id_stakeholders_id_fk" FOREIGN KEY ("stakeholder_id") REFERENCES "public"."stakeholders"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "stakeholder_engagements" ADD CONSTRAINT "stakeholder_engagements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "stakeholder_engagements" ADD CONSTRAINT "stakeholder_engagements_stakeholder_id_same_organization_fk" FOREIGN KEY ("stakeholder_id","organization_id") REFERENCES "public"."stakeholders"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "community_events" ADD CONSTRAINT "community_events_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_events" ADD CONSTRAINT "community_events_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_events" ADD CONSTRAINT "community_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_events" ADD CONSTRAINT "community_events_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "municipality_coverages" ADD CONSTRAINT "municipality_coverages_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipality_coverages" ADD CONSTRAINT "municipality_coverages_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipality_coverages" ADD CONSTRAINT "municipality_coverages_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipality_coverages" ADD CONSTRAINT "municipality_coverages_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipality_coverages" ADD CONSTRAINT "municipality_coverages_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "municipality_coverages" ADD CONSTRAINT "municipality_coverages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "province_coverages" ADD CONSTRAINT "province_coverages_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "province_coverages" ADD CONSTRAINT "province_coverages_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "province_coverages" ADD CONSTRAINT "province_coverages_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "province_coverages" ADD CONSTRAINT "province_coverages_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "province_coverages" ADD CONSTRAINT "province_coverages_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "province_coverages" ADD CONSTRAINT "province_coverages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "community_livelihoods_community_idx" ON "community_livelihoods" USING btree ("community_id");
  CREATE INDEX "community_livelihoods_organization_idx" ON "community_livelihoods" USING btree ("organization_id");
  CREATE INDEX "community_livelihoods_updated_at_idx" ON "community_livelihoods" USING btree ("updated_at");
  CREATE INDEX "community_livelihoods_created_at_idx" ON "community_livelihoods" USING btree ("created_at");
  CREATE INDEX "community_livelihoods_organization_created_idx" ON "community_livelihoods" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "community_infrastructure_community_idx" ON "community_infrastructure" USING btree ("community_id");
  CREATE INDEX "community_infrastructure_organization_idx" ON "community_infrastructure" USING btree ("organization_id");
  CREATE INDEX "community_infrastructure_updated_at_idx" ON "community_infrastructure" USING btree ("updated_at");
  CREATE INDEX "community_infrastructure_created_at_idx" ON "community_infrastructure" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_infrastructure_type_unique" ON "community_infrastructure" USING btree ("community_id","infrastructure_type");
  CREATE INDEX "community_infrastructure_organization_created_idx" ON "community_infrastructure" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "stakeholders_community_idx" ON "stakeholders" USING btree ("community_id");
  CREATE INDEX "stakeholders_organization_idx" ON "stakeholders" USING btree ("organization_id");
  CREATE INDEX "stakeholders_updated_at_idx" ON "stakeholders" USING btree ("updated_at");
  CREATE INDEX "stakeholders_created_at_idx" ON "stakeholders" USING btree ("created_at");
  CREATE UNIQUE INDEX "stakeholders_name_unique" ON "stakeholders" USING btree ("community_id","full_name","stakeholder_type");
  CREATE INDEX "stakeholders_organization_created_idx" ON "stakeholders" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "stakeholders_fullname_trigram_idx" ON "stakeholders" USING gin ("full_name" gin_trgm_ops);
  CREATE INDEX "stakeholder_engagements_stakeholder_idx" ON "stakeholder_engagements" USING btree ("stakeholder_id");
  CREATE INDEX "stakeholder_engagements_organization_idx" ON "stakeholder_engagements" USING btree ("organization_id");
  CREATE INDEX "stakeholder_engagements_updated_at_idx" ON "stakeholder_engagements" USING btree ("updated_at");
  CREATE INDEX "stakeholder_engagements_created_at_idx" ON "stakeholder_engagements" USING btree ("created_at");
  CREATE INDEX "stakeholder_engagements_organization_created_idx" ON "stakeholder_engagements" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "community_events_community_idx" ON "community_events" USING btree ("community_id");
  CREATE INDEX "community_events_created_by_idx" ON "community_events" USING btree ("created_by_id");
  CREATE INDEX "community_events_organization_idx" ON "community_events" USING btree ("organization_id");
  CREATE INDEX "community_events_updated_at_idx" ON "community_events" USING btree ("updated_at");
  CREATE INDEX "community_events_created_at_idx" ON "community_events" USING btree ("created_at");
  CREATE INDEX "community_events_organization_created_idx" ON "community_events" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "municipality_coverages_municipality_idx" ON "municipality_coverages" USING btree ("municipality_id");
  CREATE INDEX "municipality_coverages_province_idx" ON "municipality_coverages" USING btree ("province_id");
  CREATE INDEX "municipality_coverages_region_idx" ON "municipality_coverages" USING btree ("region_id");
  CREATE INDEX "municipality_coverages_created_by_idx" ON "municipality_coverages" USING btree ("created_by_id");
  CREATE INDEX "municipality_coverages_updated_by_idx" ON "municipality_coverages" USING btree ("updated_by_id");
  CREATE INDEX "municipality_coverages_organization_idx" ON "municipality_coverages" USING btree ("organization_id");
  CREATE INDEX "municipality_coverages_updated_at_idx" ON "municipality_coverages" USING btree ("updated_at");
  CREATE INDEX "municipality_coverages_created_at_idx" ON "municipality_coverages" USING btree ("created_at");
  CREATE INDEX "municipality_coverages_deleted_at_idx" ON "municipality_coverages" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "municipality_coverages_place_unique" ON "municipality_coverages" USING btree ("organization_id","municipality_id");
  CREATE INDEX "municipality_coverages_province" ON "municipality_coverages" USING btree ("organization_id","province_id");
  CREATE INDEX "municipality_coverages_organization_created_idx" ON "municipality_coverages" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "municipality_coverages_displayname_trigram_idx" ON "municipality_coverages" USING gin ("display_name" gin_trgm_ops);
  CREATE INDEX "province_coverages_province_idx" ON "province_coverages" USING btree ("province_id");
  CREATE INDEX "province_coverages_region_idx" ON "province_coverages" USING btree ("region_id");
  CREATE INDEX "province_coverages_submitted_by_idx" ON "province_coverages" USING btree ("submitted_by_id");
  CREATE INDEX "province_coverages_created_by_idx" ON "province_coverages" USING btree ("created_by_id");
  CREATE INDEX "province_coverages_updated_by_idx" ON "province_coverages" USING btree ("updated_by_id");
  CREATE INDEX "province_coverages_organization_idx" ON "province_coverages" USING btree ("organization_id");
  CREATE INDEX "province_coverages_updated_at_idx" ON "province_coverages" USING btree ("updated_at");
  CREATE INDEX "province_coverages_created_at_idx" ON "province_coverages" USING btree ("created_at");
  CREATE INDEX "province_coverages_deleted_at_idx" ON "province_coverages" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "province_coverages_place_unique" ON "province_coverages" USING btree ("organization_id","province_id");
  CREATE INDEX "province_coverages_region" ON "province_coverages" USING btree ("organization_id","region_id");
  CREATE INDEX "province_coverages_organization_created_idx" ON "province_coverages" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "province_coverages_displayname_trigram_idx" ON "province_coverages" USING gin ("display_name" gin_trgm_ops);
  CREATE POLICY "read" ON "community_livelihoods" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.profiles.view')) or "community_livelihoods"."organization_id" = any ((select scope.organizations('communities.profiles.view'))::uuid[])));
  CREATE POLICY "create" ON "community_livelihoods" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.profiles.create')) or "community_livelihoods"."organization_id" = any ((select scope.organizations('communities.profiles.create'))::uuid[])));
  CREATE POLICY "change" ON "community_livelihoods" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.profiles.edit')) or "community_livelihoods"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.profiles.edit')) or "community_livelihoods"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])));
  CREATE POLICY "remove" ON "community_livelihoods" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.profiles.delete')) or "community_livelihoods"."organization_id" = any ((select scope.organizations('communities.profiles.delete'))::uuid[])));
  CREATE POLICY "read" ON "community_infrastructure" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.profiles.view')) or "community_infrastructure"."organization_id" = any ((select scope.organizations('communities.profiles.view'))::uuid[])));
  CREATE POLICY "create" ON "community_infrastructure" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.profiles.create')) or "community_infrastructure"."organization_id" = any ((select scope.organizations('communities.profiles.create'))::uuid[])));
  CREATE POLICY "change" ON "community_infrastructure" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.profiles.edit')) or "community_infrastructure"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.profiles.edit')) or "community_infrastructure"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])));
  CREATE POLICY "remove" ON "community_infrastructure" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.profiles.delete')) or "community_infrastructure"."organization_id" = any ((select scope.organizations('communities.profiles.delete'))::uuid[])));
  CREATE POLICY "read" ON "stakeholders" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.stakeholders.view')) or "stakeholders"."organization_id" = any ((select scope.organizations('communities.stakeholders.view'))::uuid[])));
  CREATE POLICY "create" ON "stakeholders" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.stakeholders.create')) or "stakeholders"."organization_id" = any ((select scope.organizations('communities.stakeholders.create'))::uuid[])));
  CREATE POLICY "change" ON "stakeholders" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.stakeholders.edit')) or "stakeholders"."organization_id" = any ((select scope.organizations('communities.stakeholders.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.stakeholders.edit')) or "stakeholders"."organization_id" = any ((select scope.organizations('communities.stakeholders.edit'))::uuid[])));
  CREATE POLICY "remove" ON "stakeholders" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.stakeholders.delete')) or "stakeholders"."organization_id" = any ((select scope.organizations('communities.stakeholders.delete'))::uuid[])));
  CREATE POLICY "read" ON "stakeholder_engagements" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.stakeholders.view')) or "stakeholder_engagements"."organization_id" = any ((select scope.organizations('communities.stakeholders.view'))::uuid[])));
  CREATE POLICY "create" ON "stakeholder_engagements" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.stakeholders.create')) or "stakeholder_engagements"."organization_id" = any ((select scope.organizations('communities.stakeholders.create'))::uuid[])));
  CREATE POLICY "change" ON "stakeholder_engagements" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.stakeholders.edit')) or "stakeholder_engagements"."organization_id" = any ((select scope.organizations('communities.stakeholders.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.stakeholders.edit')) or "stakeholder_engagements"."organization_id" = any ((select scope.organizations('communities.stakeholders.edit'))::uuid[])));
  CREATE POLICY "remove" ON "stakeholder_engagements" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.stakeholders.delete')) or "stakeholder_engagements"."organization_id" = any ((select scope.organizations('communities.stakeholders.delete'))::uuid[])));
  CREATE POLICY "read" ON "community_events" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.events.view')) or "community_events"."organization_id" = any ((select scope.organizations('communities.events.view'))::uuid[])));
  CREATE POLICY "create" ON "community_events" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.events.create')) or "community_events"."organization_id" = any ((select scope.organizations('communities.events.create'))::uuid[])));
  CREATE POLICY "change" ON "community_events" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.events.edit')) or "community_events"."organization_id" = any ((select scope.organizations('communities.events.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.events.edit')) or "community_events"."organization_id" = any ((select scope.organizations('communities.events.edit'))::uuid[])));
  CREATE POLICY "remove" ON "community_events" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.events.delete')) or "community_events"."organization_id" = any ((select scope.organizations('communities.events.delete'))::uuid[])));
  CREATE POLICY "read" ON "municipality_coverages" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.coverages.view')) or "municipality_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.view'))::uuid[])));
  CREATE POLICY "create" ON "municipality_coverages" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.coverages.create')) or "municipality_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.create'))::uuid[])));
  CREATE POLICY "change" ON "municipality_coverages" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.coverages.edit')) or "municipality_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.coverages.edit')) or "municipality_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.edit'))::uuid[])));
  CREATE POLICY "remove" ON "municipality_coverages" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.coverages.delete')) or "municipality_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.delete'))::uuid[])));
  CREATE POLICY "read" ON "province_coverages" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.coverages.view')) or "province_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.view'))::uuid[])));
  CREATE POLICY "create" ON "province_coverages" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.coverages.create')) or "province_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.create'))::uuid[])));
  CREATE POLICY "change" ON "province_coverages" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.coverages.edit')) or "province_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.coverages.edit')) or "province_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.edit'))::uuid[])));
  CREATE POLICY "remove" ON "province_coverages" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.coverages.delete')) or "province_coverages"."organization_id" = any ((select scope.organizations('communities.coverages.delete'))::uuid[])));`)
  // Adds up the communities that were entered before there were coverages; from here on BMMS does so by itself.
  await db.execute(
    sql.raw(`
  INSERT INTO "municipality_coverages" ("id", "organization_id", "municipality_id", "province_id", "region_id",
    "display_name", "auto_sync", "is_active", "total_obc_communities", "key_barangays", "attributed_population", ${columns})
  SELECT gen_random_uuid(), c.organization_id, m.id, m.province_id, m.region_id, m.label, true, true, count(*),
    string_agg(b.name, ', ' ORDER BY b.name), sum(c.estimated_obc_population), ${sums}
  FROM communities c JOIN barangays b ON b.id = c.barangay_id JOIN municipalities m ON m.id = c.municipality_id
  WHERE c.deleted_at IS NULL GROUP BY c.organization_id, m.id;
  INSERT INTO "province_coverages" ("id", "organization_id", "province_id", "region_id", "display_name", "auto_sync",
    "is_active", "total_municipalities", "total_obc_communities", "key_municipalities", "attributed_population", ${columns})
  SELECT gen_random_uuid(), c.organization_id, p.id, p.region_id, p.name, true, true, count(*),
    sum(c.total_obc_communities), string_agg(m.name, ', ' ORDER BY m.name), sum(c.attributed_population), ${sums}
  FROM municipality_coverages c JOIN municipalities m ON m.id = c.municipality_id JOIN provinces p ON p.id = c.province_id
  GROUP BY c.organization_id, p.id;`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "read" ON "community_livelihoods" CASCADE;
  DROP POLICY "create" ON "community_livelihoods" CASCADE;
  DROP POLICY "change" ON "community_livelihoods" CASCADE;
  DROP POLICY "remove" ON "community_livelihoods" CASCADE;
  DROP TABLE "community_livelihoods" CASCADE;
  DROP POLICY "read" ON "community_infrastructure" CASCADE;
  DROP POLICY "create" ON "community_infrastructure" CASCADE;
  DROP POLICY "change" ON "community_infrastructure" CASCADE;
  DROP POLICY "remove" ON "community_infrastructure" CASCADE;
  DROP TABLE "community_infrastructure" CASCADE;
  DROP POLICY "read" ON "stakeholders" CASCADE;
  DROP POLICY "create" ON "stakeholders" CASCADE;
  DROP POLICY "change" ON "stakeholders" CASCADE;
  DROP POLICY "remove" ON "stakeholders" CASCADE;
  DROP TABLE "stakeholders" CASCADE;
  DROP POLICY "read" ON "stakeholder_engagements" CASCADE;
  DROP POLICY "create" ON "stakeholder_engagements" CASCADE;
  DROP POLICY "change" ON "stakeholder_engagements" CASCADE;
  DROP POLICY "remove" ON "stakeholder_engagements" CASCADE;
  DROP TABLE "stakeholder_engagements" CASCADE;
  DROP POLICY "read" ON "community_events" CASCADE;
  DROP POLICY "create" ON "community_events" CASCADE;
  DROP POLICY "change" ON "community_events" CASCADE;
  DROP POLICY "remove" ON "community_events" CASCADE;
  DROP TABLE "community_events" CASCADE;
  DROP POLICY "read" ON "municipality_coverages" CASCADE;
  DROP POLICY "create" ON "municipality_coverages" CASCADE;
  DROP POLICY "change" ON "municipality_coverages" CASCADE;
  DROP POLICY "remove" ON "municipality_coverages" CASCADE;
  DROP TABLE "municipality_coverages" CASCADE;
  DROP POLICY "read" ON "province_coverages" CASCADE;
  DROP POLICY "create" ON "province_coverages" CASCADE;
  DROP POLICY "change" ON "province_coverages" CASCADE;
  DROP POLICY "remove" ON "province_coverages" CASCADE;
  DROP TABLE "province_coverages" CASCADE;
  DROP TYPE "public"."enum_community_livelihoods_livelihood_type";
  DROP TYPE "public"."enum_community_livelihoods_income_level";
  DROP TYPE "public"."enum_community_infrastructure_infrastructure_type";
  DROP TYPE "public"."enum_community_infrastructure_availability_status";
  DROP TYPE "public"."enum_community_infrastructure_condition";
  DROP TYPE "public"."enum_community_infrastructure_priority_for_improvement";
  DROP TYPE "public"."enum_stakeholders_stakeholder_type";
  DROP TYPE "public"."enum_stakeholders_influence_level";
  DROP TYPE "public"."enum_stakeholders_engagement_level";
  DROP TYPE "public"."enum_stakeholder_engagements_engagement_type";
  DROP TYPE "public"."enum_stakeholder_engagements_outcome";
  DROP TYPE "public"."enum_community_events_event_type";
  DROP TYPE "public"."enum_municipality_coverages_primary_ethnolinguistic_group";
  DROP TYPE "public"."enum_municipality_coverages_estimated_poverty_incidence";
  DROP TYPE "public"."enum_municipality_coverages_unemployment_rate";
  DROP TYPE "public"."enum_municipality_coverages_access_formal_education";
  DROP TYPE "public"."enum_municipality_coverages_access_als";
  DROP TYPE "public"."enum_municipality_coverages_access_madrasah";
  DROP TYPE "public"."enum_municipality_coverages_access_healthcare";
  DROP TYPE "public"."enum_municipality_coverages_access_clean_water";
  DROP TYPE "public"."enum_municipality_coverages_access_sanitation";
  DROP TYPE "public"."enum_municipality_coverages_access_electricity";
  DROP TYPE "public"."enum_municipality_coverages_access_roads_transport";
  DROP TYPE "public"."enum_municipality_coverages_access_communication";
  DROP TYPE "public"."enum_municipality_coverages_financial_access_level";
  DROP TYPE "public"."enum_municipality_coverages_relationship_with_lgu";
  DROP TYPE "public"."enum_municipality_coverages_settlement_type";
  DROP TYPE "public"."enum_municipality_coverages_proximity_to_barmm";
  DROP TYPE "public"."enum_province_coverages_primary_ethnolinguistic_group";
  DROP TYPE "public"."enum_province_coverages_estimated_poverty_incidence";
  DROP TYPE "public"."enum_province_coverages_unemployment_rate";
  DROP TYPE "public"."enum_province_coverages_access_formal_education";
  DROP TYPE "public"."enum_province_coverages_access_als";
  DROP TYPE "public"."enum_province_coverages_access_madrasah";
  DROP TYPE "public"."enum_province_coverages_access_healthcare";
  DROP TYPE "public"."enum_province_coverages_access_clean_water";
  DROP TYPE "public"."enum_province_coverages_access_sanitation";
  DROP TYPE "public"."enum_province_coverages_access_electricity";
  DROP TYPE "public"."enum_province_coverages_access_roads_transport";
  DROP TYPE "public"."enum_province_coverages_access_communication";
  DROP TYPE "public"."enum_province_coverages_financial_access_level";
  DROP TYPE "public"."enum_province_coverages_relationship_with_lgu";
  DROP TYPE "public"."enum_province_coverages_settlement_type";
  DROP TYPE "public"."enum_province_coverages_proximity_to_barmm";`)
}
