import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_memberships_invitation" AS ENUM('waiting', 'accepted', 'withdrawn');
  CREATE TYPE "public"."enum_registrations_status" AS ENUM('submitted', 'endorsed', 'approved', 'declined');
  CREATE TABLE "registrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"position" varchar NOT NULL,
  	"department" varchar,
  	"message" varchar,
  	"status" "enum_registrations_status" DEFAULT 'submitted' NOT NULL,
  	"endorsed_by_id" uuid,
  	"endorsed_at" timestamp(3) with time zone,
  	"endorsed_reason" varchar,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"decided_reason" varchar,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "registrations" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "memberships" ADD COLUMN "is_focal_person" boolean DEFAULT false NOT NULL;
  ALTER TABLE "memberships" ADD COLUMN "invitation" "enum_memberships_invitation";
  ALTER TABLE "memberships" ADD COLUMN "invitation_sent_at" timestamp(3) with time zone;
  ALTER TABLE "memberships" ADD COLUMN "invitation_expires_at" timestamp(3) with time zone;
  ALTER TABLE "users" ADD COLUMN "is_claimed" boolean DEFAULT true NOT NULL;
  ALTER TABLE "registrations" ADD CONSTRAINT "registrations_endorsed_by_id_users_id_fk" FOREIGN KEY ("endorsed_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "registrations" ADD CONSTRAINT "registrations_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "registrations" ADD CONSTRAINT "registrations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "registrations_endorsed_by_idx" ON "registrations" USING btree ("endorsed_by_id");
  CREATE INDEX "registrations_decided_by_idx" ON "registrations" USING btree ("decided_by_id");
  CREATE INDEX "registrations_organization_idx" ON "registrations" USING btree ("organization_id");
  CREATE INDEX "registrations_updated_at_idx" ON "registrations" USING btree ("updated_at");
  CREATE INDEX "registrations_created_at_idx" ON "registrations" USING btree ("created_at");
  CREATE UNIQUE INDEX "registrations_one_open_per_address" ON "registrations" USING btree ("organization_id","email") WHERE "status" in ('submitted', 'endorsed');
  CREATE INDEX "registrations_organization_status_idx" ON "registrations" USING btree ("organization_id","status");
  CREATE INDEX "registrations_organization_created_idx" ON "registrations" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE POLICY "read" ON "registrations" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.registrations.view')) or "registrations"."organization_id" = any ((select scope.organizations('administration.registrations.view'))::uuid[])));
  CREATE POLICY "create" ON "registrations" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.registrations.create')) or "registrations"."organization_id" = any ((select scope.organizations('administration.registrations.create'))::uuid[])));
  CREATE POLICY "change" ON "registrations" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.registrations.edit')) or "registrations"."organization_id" = any ((select scope.organizations('administration.registrations.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.registrations.edit')) or "registrations"."organization_id" = any ((select scope.organizations('administration.registrations.edit'))::uuid[])));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "read" ON "registrations" CASCADE;
  DROP POLICY "create" ON "registrations" CASCADE;
  DROP POLICY "change" ON "registrations" CASCADE;
  DROP TABLE "registrations" CASCADE;
  ALTER TABLE "memberships" DROP COLUMN "is_focal_person";
  ALTER TABLE "memberships" DROP COLUMN "invitation";
  ALTER TABLE "memberships" DROP COLUMN "invitation_sent_at";
  ALTER TABLE "memberships" DROP COLUMN "invitation_expires_at";
  ALTER TABLE "users" DROP COLUMN "is_claimed";
  DROP TYPE "public"."enum_memberships_invitation";
  DROP TYPE "public"."enum_registrations_status";`)
}
