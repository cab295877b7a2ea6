import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_community_shares_level" AS ENUM('read', 'contribute');
  CREATE TYPE "public"."enum_ppa_participants_participation" AS ENUM('invited', 'accepted', 'declined');
  CREATE TABLE "community_shares" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"community_name" varchar,
  	"recipient_id" uuid NOT NULL,
  	"level" "enum_community_shares_level" DEFAULT 'read' NOT NULL,
  	"contributor_id" uuid,
  	"message" varchar,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "community_shares" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "ppa_participants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ppa_id" uuid NOT NULL,
  	"ppa_title" varchar,
  	"participant_id" uuid NOT NULL,
  	"task" varchar,
  	"committed_amount" numeric(15, 2),
  	"participation" "enum_ppa_participants_participation" DEFAULT 'invited' NOT NULL,
  	"contributed_amount" numeric(15, 2),
  	"progress" numeric,
  	"activities" varchar,
  	"reader_id" uuid,
  	"reported_at" timestamp(3) with time zone,
  	"created_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "ppa_participants_progress" CHECK ("progress" between 0 and 100)
  );
  
  ALTER TABLE "ppa_participants" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "community_shares" ADD CONSTRAINT "community_shares_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_shares" ADD CONSTRAINT "community_shares_recipient_id_organizations_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_shares" ADD CONSTRAINT "community_shares_contributor_id_organizations_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_shares" ADD CONSTRAINT "community_shares_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_shares" ADD CONSTRAINT "community_shares_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "community_shares" ADD CONSTRAINT "community_shares_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "ppa_participants" ADD CONSTRAINT "ppa_participants_ppa_id_ppas_id_fk" FOREIGN KEY ("ppa_id") REFERENCES "public"."ppas"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_participants" ADD CONSTRAINT "ppa_participants_participant_id_organizations_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_participants" ADD CONSTRAINT "ppa_participants_reader_id_organizations_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_participants" ADD CONSTRAINT "ppa_participants_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_participants" ADD CONSTRAINT "ppa_participants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ppa_participants" ADD CONSTRAINT "ppa_participants_ppa_id_same_organization_fk" FOREIGN KEY ("ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  CREATE INDEX "community_shares_community_idx" ON "community_shares" USING btree ("community_id");
  CREATE INDEX "community_shares_recipient_idx" ON "community_shares" USING btree ("recipient_id");
  CREATE INDEX "community_shares_contributor_idx" ON "community_shares" USING btree ("contributor_id");
  CREATE INDEX "community_shares_created_by_idx" ON "community_shares" USING btree ("created_by_id");
  CREATE INDEX "community_shares_organization_idx" ON "community_shares" USING btree ("organization_id");
  CREATE INDEX "community_shares_updated_at_idx" ON "community_shares" USING btree ("updated_at");
  CREATE INDEX "community_shares_created_at_idx" ON "community_shares" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_shares_unique" ON "community_shares" USING btree ("community_id","recipient_id");
  CREATE INDEX "community_shares_organization_created_idx" ON "community_shares" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE INDEX "ppa_participants_ppa_idx" ON "ppa_participants" USING btree ("ppa_id");
  CREATE INDEX "ppa_participants_participant_idx" ON "ppa_participants" USING btree ("participant_id");
  CREATE INDEX "ppa_participants_reader_idx" ON "ppa_participants" USING btree ("reader_id");
  CREATE INDEX "ppa_participants_created_by_idx" ON "ppa_participants" USING btree ("created_by_id");
  CREATE INDEX "ppa_participants_organization_idx" ON "ppa_participants" USING btree ("organization_id");
  CREATE INDEX "ppa_participants_updated_at_idx" ON "ppa_participants" USING btree ("updated_at");
  CREATE INDEX "ppa_participants_created_at_idx" ON "ppa_participants" USING btree ("created_at");
  CREATE UNIQUE INDEX "ppa_participants_unique" ON "ppa_participants" USING btree ("ppa_id","participant_id");
  CREATE INDEX "ppa_participants_organization_created_idx" ON "ppa_participants" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE POLICY "read" ON "community_shares" AS PERMISSIVE FOR SELECT TO public USING ((((select scope.everywhere('communities.sharing.view')) or "community_shares"."organization_id" = any ((select scope.organizations('communities.sharing.view'))::uuid[])) or "community_shares"."recipient_id" = any ((select scope.organizations('communities.sharing.view'))::uuid[])));
  CREATE POLICY "create" ON "community_shares" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.sharing.create')) or "community_shares"."organization_id" = any ((select scope.organizations('communities.sharing.create'))::uuid[])));
  CREATE POLICY "change" ON "community_shares" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.sharing.edit')) or "community_shares"."organization_id" = any ((select scope.organizations('communities.sharing.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.sharing.edit')) or "community_shares"."organization_id" = any ((select scope.organizations('communities.sharing.edit'))::uuid[])));
  CREATE POLICY "remove" ON "community_shares" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.sharing.delete')) or "community_shares"."organization_id" = any ((select scope.organizations('communities.sharing.delete'))::uuid[])));
  CREATE POLICY "read" ON "ppa_participants" AS PERMISSIVE FOR SELECT TO public USING ((((select scope.everywhere('me.participants.view')) or "ppa_participants"."organization_id" = any ((select scope.organizations('me.participants.view'))::uuid[])) or "ppa_participants"."participant_id" = any ((select scope.organizations('me.participants.view'))::uuid[])));
  CREATE POLICY "create" ON "ppa_participants" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.participants.create')) or "ppa_participants"."organization_id" = any ((select scope.organizations('me.participants.create'))::uuid[])));
  CREATE POLICY "change" ON "ppa_participants" AS PERMISSIVE FOR UPDATE TO public USING ((((select scope.everywhere('me.participants.edit')) or "ppa_participants"."organization_id" = any ((select scope.organizations('me.participants.edit'))::uuid[])) or "ppa_participants"."participant_id" = any ((select scope.organizations('me.participants.edit'))::uuid[]))) WITH CHECK ((((select scope.everywhere('me.participants.edit')) or "ppa_participants"."organization_id" = any ((select scope.organizations('me.participants.edit'))::uuid[])) or "ppa_participants"."participant_id" = any ((select scope.organizations('me.participants.edit'))::uuid[])));
  CREATE POLICY "remove" ON "ppa_participants" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.participants.delete')) or "ppa_participants"."organization_id" = any ((select scope.organizations('me.participants.delete'))::uuid[])));
  ALTER POLICY "read" ON "communities" TO public USING ((((select scope.everywhere('communities.profiles.view')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.view'))::uuid[])) or "communities"."id" in (select d."community_id" from "community_shares" d where d."recipient_id" = any ((select scope.organizations('communities.profiles.view'))::uuid[]))));
  ALTER POLICY "change" ON "communities" TO public USING ((((select scope.everywhere('communities.profiles.edit')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])) or "communities"."id" in (select d."community_id" from "community_shares" d where d."contributor_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])))) WITH CHECK ((((select scope.everywhere('communities.profiles.edit')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])) or "communities"."id" in (select d."community_id" from "community_shares" d where d."contributor_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[]))));
  ALTER POLICY "read" ON "ppas" TO public USING ((((select scope.everywhere('me.ppas.view')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.view'))::uuid[])) or "ppas"."id" in (select d."ppa_id" from "ppa_participants" d where d."reader_id" = any ((select scope.organizations('me.ppas.view'))::uuid[]))));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER POLICY "read" ON "communities" TO public USING (((select scope.everywhere('communities.profiles.view')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.view'))::uuid[])));
  ALTER POLICY "change" ON "communities" TO public USING (((select scope.everywhere('communities.profiles.edit')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.profiles.edit')) or "communities"."organization_id" = any ((select scope.organizations('communities.profiles.edit'))::uuid[])));
  ALTER POLICY "read" ON "ppas" TO public USING (((select scope.everywhere('me.ppas.view')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.ppas.view'))::uuid[])));
  ALTER TABLE "community_shares" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppa_participants" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "community_shares" CASCADE;
  DROP TABLE "ppa_participants" CASCADE;
  DROP TYPE "public"."enum_community_shares_level";
  DROP TYPE "public"."enum_ppa_participants_participation";`)
}
