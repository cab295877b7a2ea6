import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** What tells whether figures that were kept still hold (docs/decisions/kept-figures.md). Its triggers are made by completeRowSecurity. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE SCHEMA "figures";
  COMMENT ON SCHEMA "figures" IS 'Which records changed since figures of them were kept. Written by its own triggers as the owner; the server reads it.';
  CREATE TABLE "figures"."versions" (
    "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "subject" text NOT NULL,
    "organization_id" uuid,
    "version" uuid NOT NULL DEFAULT gen_random_uuid(),
    "changed_by" xid8 NOT NULL DEFAULT pg_current_xact_id()
  );
  CREATE INDEX "versions_subject" ON "figures"."versions" ("subject", "organization_id");
  COMMENT ON TABLE "figures"."versions" IS 'A table and an organization have as many rows as transactions changed them at the same time: nobody waits for another.';
  ALTER TABLE "figures"."versions" ENABLE ROW LEVEL SECURITY;
  CREATE POLICY "read" ON "figures"."versions" FOR SELECT USING (
    "organization_id" is null or jsonb_array_length((select scope.current() -> 'everywhere')) > 0
    or jsonb_exists((select scope.current() -> 'within'), "organization_id"::text));
  CREATE FUNCTION "figures"."note"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    declare
      changed record;
      organization uuid;
    begin
      if tg_op = 'DELETE' then changed := old; else changed := new; end if;
      if tg_argv[0] = 'organization_id' then
        organization := changed.organization_id;
      elsif tg_argv[0] = 'implementing_moa_id' then
        organization := changed.implementing_moa_id;
      end if;
      if exists (select from figures.versions v where v.subject = tg_table_name
          and v.organization_id is not distinct from organization and v.changed_by = pg_current_xact_id()) then
        return null;
      end if;
      update figures.versions set version = gen_random_uuid(), changed_by = pg_current_xact_id()
      where id = (select v.id from figures.versions v
        where v.subject = tg_table_name and v.organization_id is not distinct from organization
        for update skip locked limit 1);
      if not found then
        insert into figures.versions (subject, organization_id) values (tg_table_name, organization);
      end if;
      return null;
    end
  $$;
  COMMENT ON FUNCTION "figures"."note" IS 'Seen by others at the moment the change itself is: when the transaction ends.';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP SCHEMA "figures" CASCADE;`)
}
