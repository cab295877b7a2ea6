import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "needs" ADD COLUMN "barangay_id" uuid;
  ALTER TABLE "needs" ADD COLUMN "municipality_id" uuid;
  ALTER TABLE "needs" ADD COLUMN "province_id" uuid;
  ALTER TABLE "needs" ADD COLUMN "region_id" uuid;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_barangay_id_barangays_id_fk" FOREIGN KEY ("barangay_id") REFERENCES "public"."barangays"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_province_id_provinces_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."provinces"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "needs" ADD CONSTRAINT "needs_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE restrict ON UPDATE no action;
  UPDATE "needs" n SET "barangay_id" = c."barangay_id", "municipality_id" = c."municipality_id",
    "province_id" = c."province_id", "region_id" = c."region_id"
  FROM "communities" c WHERE c."id" = n."community_id";
  CREATE INDEX "needs_barangay_idx" ON "needs" USING btree ("barangay_id");
  CREATE INDEX "needs_municipality_idx" ON "needs" USING btree ("municipality_id");
  CREATE INDEX "needs_province_idx" ON "needs" USING btree ("province_id");
  CREATE INDEX "needs_region_idx" ON "needs" USING btree ("region_id");
  CREATE INDEX "needs_organization_province" ON "needs" USING btree ("organization_id","province_id");
  CREATE INDEX "needs_organization_region" ON "needs" USING btree ("organization_id","region_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "needs" DROP CONSTRAINT "needs_barangay_id_barangays_id_fk";
  
  ALTER TABLE "needs" DROP CONSTRAINT "needs_municipality_id_municipalities_id_fk";
  
  ALTER TABLE "needs" DROP CONSTRAINT "needs_province_id_provinces_id_fk";
  
  ALTER TABLE "needs" DROP CONSTRAINT "needs_region_id_regions_id_fk";
  
  DROP INDEX "needs_barangay_idx";
  DROP INDEX "needs_municipality_idx";
  DROP INDEX "needs_province_idx";
  DROP INDEX "needs_region_idx";
  DROP INDEX "needs_organization_province";
  DROP INDEX "needs_organization_region";
  ALTER TABLE "needs" DROP COLUMN "barangay_id";
  ALTER TABLE "needs" DROP COLUMN "municipality_id";
  ALTER TABLE "needs" DROP COLUMN "province_id";
  ALTER TABLE "needs" DROP COLUMN "region_id";`)
}
