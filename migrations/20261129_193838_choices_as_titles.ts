import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Records that are called by a choice keep its label; what is there already gets that of today. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "community_infrastructure" ADD COLUMN "display_name" varchar;
  ALTER TABLE "budget_cycle_stages" ADD COLUMN "display_name" varchar;
  UPDATE "community_infrastructure" SET "display_name" = CASE "infrastructure_type"
    WHEN 'water' THEN 'Water Supply'
    WHEN 'electricity' THEN 'Electricity'
    WHEN 'roads' THEN 'Roads/Transportation'
    WHEN 'communication' THEN 'Communication/Internet'
    WHEN 'health' THEN 'Health Facilities'
    WHEN 'education' THEN 'Education Facilities'
    WHEN 'religious' THEN 'Religious Facilities'
    WHEN 'market' THEN 'Market/Trading Post'
    WHEN 'waste' THEN 'Waste Management'
    WHEN 'drainage' THEN 'Drainage System'
    END;
  UPDATE "budget_cycle_stages" SET "display_name" = CASE "stage"
    WHEN 'budget_call' THEN 'Budget call'
    WHEN 'formulation' THEN 'Formulation'
    WHEN 'technical_hearing' THEN 'Technical budget hearing'
    WHEN 'legislation' THEN 'Budget legislation'
    WHEN 'execution' THEN 'Program execution'
    WHEN 'accountability' THEN 'Accountability'
    END;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "community_infrastructure" DROP COLUMN "display_name";
  ALTER TABLE "budget_cycle_stages" DROP COLUMN "display_name";`)
}
