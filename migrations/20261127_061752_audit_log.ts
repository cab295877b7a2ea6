import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "audit_log" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"action" varchar NOT NULL,
  	"collection" varchar,
  	"document" varchar,
  	"title" varchar,
  	"person_id" uuid,
  	"actor" varchar,
  	"address" varchar,
  	"request_id" varchar,
  	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"message" varchar,
  	"organization_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "audit_log_person_idx" ON "audit_log" USING btree ("person_id","created_at");
  CREATE INDEX "audit_log_organization_idx" ON "audit_log" USING btree ("organization_id");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  CREATE INDEX "audit_log_collection_document_idx" ON "audit_log" USING btree ("collection","document","created_at");
  CREATE INDEX "audit_log_organization_created_idx" ON "audit_log" USING btree ("organization_id","created_at" DESC NULLS LAST);
  CREATE POLICY "read" ON "audit_log" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.audit-log.view')) or "audit_log"."organization_id" = any ((select scope.organizations('administration.audit-log.view'))::uuid[])));
  CREATE POLICY "create" ON "audit_log" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.people.edit')) or (
        ("audit_log"."person_id" is null or "audit_log"."person_id" = (select scope.person())) and
        ("audit_log"."organization_id" is null or
          jsonb_exists((select scope.current() -> 'within'), "audit_log"."organization_id"::text)))));
  CREATE SCHEMA "audit";
  COMMENT ON SCHEMA "audit" IS 'The chain of the audit log. Written by its own triggers as the owner; the server reads it.';
  CREATE TABLE "audit"."heads" (
    "chain" text PRIMARY KEY,
    "number" bigint NOT NULL,
    "hash" text NOT NULL,
    "anchor_number" bigint NOT NULL DEFAULT 0,
    "anchor_hash" text NOT NULL DEFAULT repeat('0', 64)
  );
  COMMENT ON TABLE "audit"."heads" IS 'Where each chain ends, and after which number it begins since older lines were archived. A chain is an organization or the platform.';
  CREATE TABLE "audit"."links" (
    "id" uuid PRIMARY KEY,
    "chain" text NOT NULL,
    "number" bigint NOT NULL,
    "previous" text NOT NULL,
    "hash" text NOT NULL,
    UNIQUE ("chain", "number")
  );
  ALTER TABLE "audit"."heads" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "audit"."links" ENABLE ROW LEVEL SECURITY;
  CREATE POLICY "read" ON "audit"."heads" FOR SELECT USING ((select scope.everywhere('administration.audit-log.view')) or "chain" = any ((select scope.organizations('administration.audit-log.view'))::text[]));
  CREATE POLICY "read" ON "audit"."links" FOR SELECT USING ((select scope.everywhere('administration.audit-log.view')) or "chain" = any ((select scope.organizations('administration.audit-log.view'))::text[]));
  CREATE FUNCTION "audit"."part"(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    select case when value is null then '~' else octet_length(value) || ':' || value end
  $$;
  CREATE FUNCTION "audit"."moment"(value timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  $$;
  CREATE FUNCTION "audit"."fingerprint"(entry public.audit_log, chain text, number bigint, previous text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    select encode(sha256(convert_to(concat_ws(',', 'bmms-audit-1',
      audit.part(chain), audit.part(number::text), audit.part(previous), audit.part(entry.id::text),
      audit.part(audit.moment(entry.created_at)), audit.part(audit.moment(entry.updated_at)),
      audit.part(entry.action), audit.part(entry.collection), audit.part(entry.document), audit.part(entry.title),
      audit.part(entry.person_id::text), audit.part(entry.actor), audit.part(entry.address),
      audit.part(entry.request_id), audit.part(entry.changes::text), audit.part(entry.message),
      audit.part(entry.organization_id::text)), 'UTF8')), 'hex')
  $$;
  COMMENT ON FUNCTION "audit"."fingerprint" IS 'The same as fingerprintOf in src/audit/chain.ts, which the log is verified by. Each value with its length, so that none can be taken for another.';
  CREATE FUNCTION "audit"."stamp"() RETURNS trigger LANGUAGE plpgsql AS $$
    begin
      new.created_at := date_trunc('milliseconds', clock_timestamp());
      new.updated_at := new.created_at;
      return new;
    end
  $$;
  CREATE FUNCTION "audit"."link"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    declare
      its_chain text := coalesce(new.organization_id::text, 'platform');
      head audit.heads;
      its_hash text;
    begin
      insert into audit.heads (chain, number, hash) values (its_chain, 0, repeat('0', 64)) on conflict do nothing;
      select * into head from audit.heads where chain = its_chain for update;
      its_hash := audit.fingerprint(new, its_chain, head.number + 1, head.hash);
      insert into audit.links (id, chain, number, previous, hash)
        values (new.id, its_chain, head.number + 1, head.hash, its_hash);
      update audit.heads set number = head.number + 1, hash = its_hash where chain = its_chain;
      return null;
    end
  $$;
  CREATE TRIGGER stamp BEFORE INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION audit.stamp();
  CREATE CONSTRAINT TRIGGER link AFTER INSERT ON public.audit_log DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.link();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "read" ON "audit_log" CASCADE;
  DROP POLICY "create" ON "audit_log" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP SCHEMA "audit" CASCADE;`)
}
