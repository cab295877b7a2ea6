import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Values that indicators had by quarter become records of their own, and PPAs have a variance without any flow. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  INSERT INTO "indicator_actuals"
    ("id", "indicator_id", "organization_id", "year", "quarter", "period", "value", "remarks")
  SELECT gen_random_uuid(), i."id", i."organization_id", left(v."period", 4)::numeric,
    right(v."period", 2)::"enum_indicator_actuals_quarter", v."period", v."value", v."remarks"
  FROM "indicators_values" v JOIN "indicators" i ON i."id" = v."_parent_id"
  WHERE v."period" ~ '^20\\d\\d-Q[1-4]$';
  DELETE FROM "indicators_values" WHERE "period" ~ '^20\\d\\d-Q[1-4]$';
  UPDATE "indicators" i SET "actual" = s."sum", "last_reported" = s."period",
    "progress" = round(s."sum" / nullif(i."target_number", 0) * 100, 2)
  FROM (
    SELECT DISTINCT ON ("indicator_id") "indicator_id", sum("value") AS "sum", max("period") AS "period"
    FROM "indicator_actuals" GROUP BY "indicator_id", "year" ORDER BY "indicator_id", "year" DESC) s
  WHERE s."indicator_id" = i."id";
  UPDATE "ppas" SET "allocation_variance" = -"budget_allocation" WHERE "budget_allocation" IS NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  INSERT INTO "indicators_values" ("_order", "_parent_id", "id", "period", "value", "remarks")
  SELECT row_number() OVER (PARTITION BY "indicator_id" ORDER BY "period")
      + coalesce((SELECT max(v."_order") FROM "indicators_values" v WHERE v."_parent_id" = a."indicator_id"), 0),
    "indicator_id", replace(gen_random_uuid()::text, '-', ''), "period", "value", "remarks"
  FROM "indicator_actuals" a;`)
}
