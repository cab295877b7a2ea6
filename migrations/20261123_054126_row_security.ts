import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE SCHEMA "scope";
  CREATE FUNCTION "scope"."current"() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
    select nullif(current_setting('bmms.scope', true), '')::jsonb
  $$;
  COMMENT ON FUNCTION "scope"."current" IS 'What the application says of the request: the person and their rights. Null when nothing was said.';
  CREATE FUNCTION "scope"."person"() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    begin
      return (scope.current() ->> 'person')::uuid;
    end
  $$;
  CREATE FUNCTION "scope"."everywhere"(needed text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    begin
      return coalesce(scope.current() -> 'rights' ->> needed = 'all', false);
    end
  $$;
  CREATE FUNCTION "scope"."organizations"(needed text) RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    declare
      held jsonb := scope.current() -> 'rights' -> needed;
    begin
      return array(select id::uuid from jsonb_array_elements_text(
        case jsonb_typeof(held) when 'array' then held else '[]'::jsonb end) as id);
    end
  $$;
  CREATE FUNCTION "scope"."anywhere"(needed text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    begin
      return scope.everywhere(needed) or cardinality(scope.organizations(needed)) > 0;
    end
  $$;
  COMMENT ON SCHEMA "scope" IS 'What policies ask. In plpgsql, because functions in SQL would be planned anew within every statement that meets a policy.';
  CREATE FUNCTION "scope"."refuse_move"() RETURNS trigger LANGUAGE plpgsql AS $$
    begin
      raise exception 'A row of "%" stays in its organization', tg_table_name using errcode = 'check_violation';
    end
  $$;
  CREATE FUNCTION "scope"."require_same_organization"() RETURNS trigger LANGUAGE plpgsql AS $$
    declare
      link jsonb := to_jsonb(new);
      owner uuid;
      other uuid;
    begin
      execute format('select %I from public.%I where id = $1', tg_argv[1], tg_argv[0])
        into owner using (link ->> tg_argv[2])::uuid;
      for target in 3 .. tg_nargs - 1 by 3 loop
        continue when link ->> tg_argv[target] is null;
        execute format('select %I from public.%I where id = $1', tg_argv[target + 2], tg_argv[target + 1])
          into other using (link ->> tg_argv[target])::uuid;
        if owner is null or other is distinct from owner then
          raise exception 'insert or update on table "%" refers to a row of another organization', tg_table_name
            using errcode = 'foreign_key_violation';
        end if;
      end loop;
      return null;
    end
  $$;
  COMMENT ON FUNCTION "scope"."require_same_organization" IS 'Arguments: the parent table, its organization column, the column here that names the parent; then for each relation the column here, the table it refers to and the organization column there.';
  ALTER TABLE "communities" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessment_categories" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments_secondary_methodologies" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments_team_members" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas_milestone_dates" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas_texts" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas_rels" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "indicators_values" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "indicators" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "progress_reports" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "special_provisions" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "regions" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "provinces" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "municipalities" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "barangays" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "organizations_powers" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "organizations_rels" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "users_sessions" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_kv" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_preferences" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_preferences_rels" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_migrations" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "communities" ADD CONSTRAINT "communities_id_organization_unique" UNIQUE("id","organization_id");
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_id_organization_unique" UNIQUE("id","organization_id");
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_id_organization_unique" UNIQUE("id","implementing_moa_id");
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_community_id_same_organization_fk" FOREIGN KEY ("community_id","organization_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_related_assessment_id_same_organization_fk" FOREIGN KEY ("related_assessment_id","implementing_moa_id") REFERENCES "public"."assessments"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "ppas" ADD CONSTRAINT "ppas_submitted_by_community_id_same_organization_fk" FOREIGN KEY ("submitted_by_community_id","implementing_moa_id") REFERENCES "public"."communities"("id","organization_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "indicators" ADD CONSTRAINT "indicators_ppa_id_same_organization_fk" FOREIGN KEY ("ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_ppa_id_same_organization_fk" FOREIGN KEY ("ppa_id","organization_id") REFERENCES "public"."ppas"("id","implementing_moa_id") ON DELETE no action ON UPDATE no action;
  CREATE POLICY "read" ON "communities" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('communities.read')) or "communities"."organization_id" = any ((select scope.organizations('communities.read'))::uuid[])));
  CREATE POLICY "create" ON "communities" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('communities.create')) or "communities"."organization_id" = any ((select scope.organizations('communities.create'))::uuid[])));
  CREATE POLICY "change" ON "communities" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('communities.update')) or "communities"."organization_id" = any ((select scope.organizations('communities.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('communities.update')) or "communities"."organization_id" = any ((select scope.organizations('communities.update'))::uuid[])));
  CREATE POLICY "remove" ON "communities" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('communities.delete')) or "communities"."organization_id" = any ((select scope.organizations('communities.delete'))::uuid[])));
  CREATE POLICY "read" ON "assessment_categories" AS PERMISSIVE FOR SELECT TO public USING ((select scope.anywhere('mana.read')));
  CREATE POLICY "create" ON "assessment_categories" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('mana.create')));
  CREATE POLICY "change" ON "assessment_categories" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('mana.update'))) WITH CHECK ((select scope.everywhere('mana.update')));
  CREATE POLICY "read" ON "assessments_secondary_methodologies" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "assessments" p where p."id" = "assessments_secondary_methodologies"."parent_id"));
  CREATE POLICY "create" ON "assessments_secondary_methodologies" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  CREATE POLICY "change" ON "assessments_secondary_methodologies" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  CREATE POLICY "remove" ON "assessments_secondary_methodologies" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_secondary_methodologies"."parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  CREATE POLICY "read" ON "assessments_team_members" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "assessments" p where p."id" = "assessments_team_members"."_parent_id"));
  CREATE POLICY "create" ON "assessments_team_members" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  CREATE POLICY "change" ON "assessments_team_members" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  CREATE POLICY "remove" ON "assessments_team_members" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "assessments" where "assessments"."id" = "assessments_team_members"."_parent_id" and (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])) or ((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])))));
  CREATE POLICY "read" ON "assessments" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('mana.read')) or "assessments"."organization_id" = any ((select scope.organizations('mana.read'))::uuid[])));
  CREATE POLICY "create" ON "assessments" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('mana.create')) or "assessments"."organization_id" = any ((select scope.organizations('mana.create'))::uuid[])));
  CREATE POLICY "change" ON "assessments" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('mana.update')) or "assessments"."organization_id" = any ((select scope.organizations('mana.update'))::uuid[])));
  CREATE POLICY "remove" ON "assessments" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('mana.delete')) or "assessments"."organization_id" = any ((select scope.organizations('mana.delete'))::uuid[])));
  CREATE POLICY "read" ON "ppas_milestone_dates" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "ppas" p where p."id" = "ppas_milestone_dates"."_parent_id"));
  CREATE POLICY "create" ON "ppas_milestone_dates" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "change" ON "ppas_milestone_dates" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "remove" ON "ppas_milestone_dates" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_milestone_dates"."_parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "read" ON "ppas" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.read')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.read'))::uuid[])));
  CREATE POLICY "create" ON "ppas" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])));
  CREATE POLICY "change" ON "ppas" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])));
  CREATE POLICY "remove" ON "ppas" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.delete')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  CREATE POLICY "read" ON "ppas_texts" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "ppas" p where p."id" = "ppas_texts"."parent_id"));
  CREATE POLICY "create" ON "ppas_texts" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "change" ON "ppas_texts" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "remove" ON "ppas_texts" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_texts"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "read" ON "ppas_rels" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "ppas" p where p."id" = "ppas_rels"."parent_id"));
  CREATE POLICY "create" ON "ppas_rels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "change" ON "ppas_rels" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "remove" ON "ppas_rels" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "ppas" where "ppas"."id" = "ppas_rels"."parent_id" and (((select scope.everywhere('me.create')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "ppas"."implementing_moa_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "read" ON "indicators_values" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "indicators" p where p."id" = "indicators_values"."_parent_id"));
  CREATE POLICY "create" ON "indicators_values" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "change" ON "indicators_values" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))))) WITH CHECK (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "remove" ON "indicators_values" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "indicators" where "indicators"."id" = "indicators_values"."_parent_id" and (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])) or ((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])))));
  CREATE POLICY "read" ON "indicators" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.read')) or "indicators"."organization_id" = any ((select scope.organizations('me.read'))::uuid[])));
  CREATE POLICY "create" ON "indicators" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.create')) or "indicators"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])));
  CREATE POLICY "change" ON "indicators" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "indicators"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])));
  CREATE POLICY "remove" ON "indicators" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.delete')) or "indicators"."organization_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  CREATE POLICY "read" ON "progress_reports" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.read')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.read'))::uuid[])));
  CREATE POLICY "create" ON "progress_reports" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.create')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])));
  CREATE POLICY "change" ON "progress_reports" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.update')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])));
  CREATE POLICY "remove" ON "progress_reports" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.delete')) or "progress_reports"."organization_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  CREATE POLICY "read" ON "special_provisions" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('me.read')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.read'))::uuid[])));
  CREATE POLICY "create" ON "special_provisions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('me.create')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.create'))::uuid[])));
  CREATE POLICY "change" ON "special_provisions" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('me.update')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('me.update')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.update'))::uuid[])));
  CREATE POLICY "remove" ON "special_provisions" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('me.delete')) or "special_provisions"."organization_id" = any ((select scope.organizations('me.delete'))::uuid[])));
  CREATE POLICY "read" ON "regions" AS PERMISSIVE FOR SELECT TO public USING (true);
  CREATE POLICY "create" ON "regions" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('geography.create')));
  CREATE POLICY "change" ON "regions" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  CREATE POLICY "read" ON "provinces" AS PERMISSIVE FOR SELECT TO public USING (true);
  CREATE POLICY "create" ON "provinces" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('geography.create')));
  CREATE POLICY "change" ON "provinces" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  CREATE POLICY "read" ON "municipalities" AS PERMISSIVE FOR SELECT TO public USING (true);
  CREATE POLICY "create" ON "municipalities" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('geography.create')));
  CREATE POLICY "change" ON "municipalities" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  CREATE POLICY "read" ON "barangays" AS PERMISSIVE FOR SELECT TO public USING (true);
  CREATE POLICY "create" ON "barangays" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('geography.create')));
  CREATE POLICY "change" ON "barangays" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('geography.update'))) WITH CHECK ((select scope.everywhere('geography.update')));
  CREATE POLICY "read" ON "organizations_powers" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "organizations" p where p."id" = "organizations_powers"."_parent_id"));
  CREATE POLICY "create" ON "organizations_powers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update'))));
  CREATE POLICY "change" ON "organizations_powers" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update')))) WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update'))));
  CREATE POLICY "remove" ON "organizations_powers" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_powers"."_parent_id" and (select scope.everywhere('administration.update'))));
  CREATE POLICY "read" ON "organizations" AS PERMISSIVE FOR SELECT TO public USING ((select scope.anywhere('administration.read')));
  CREATE POLICY "create" ON "organizations" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('administration.create')));
  CREATE POLICY "change" ON "organizations" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('administration.update'))) WITH CHECK ((select scope.everywhere('administration.update')));
  CREATE POLICY "read" ON "organizations_rels" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "organizations" p where p."id" = "organizations_rels"."parent_id"));
  CREATE POLICY "create" ON "organizations_rels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update'))));
  CREATE POLICY "change" ON "organizations_rels" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update')))) WITH CHECK (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update'))));
  CREATE POLICY "remove" ON "organizations_rels" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "organizations" where "organizations"."id" = "organizations_rels"."parent_id" and (select scope.everywhere('administration.update'))));
  CREATE POLICY "read" ON "memberships" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.read')) or "memberships"."organization_id" = any ((select scope.organizations('administration.read'))::uuid[])));
  CREATE POLICY "create" ON "memberships" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.create')) or "memberships"."organization_id" = any ((select scope.organizations('administration.create'))::uuid[])));
  CREATE POLICY "change" ON "memberships" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.update')) or "memberships"."organization_id" = any ((select scope.organizations('administration.update'))::uuid[]))) WITH CHECK (((select scope.everywhere('administration.update')) or "memberships"."organization_id" = any ((select scope.organizations('administration.update'))::uuid[])));
  CREATE POLICY "read" ON "users_sessions" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  CREATE POLICY "create" ON "users_sessions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  CREATE POLICY "change" ON "users_sessions" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person()))) WITH CHECK (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  CREATE POLICY "remove" ON "users_sessions" AS PERMISSIVE FOR DELETE TO public USING (((select scope.everywhere('administration.update')) or "users_sessions"."_parent_id" = (select scope.person())));
  CREATE POLICY "read" ON "users" AS PERMISSIVE FOR SELECT TO public USING (((select scope.everywhere('administration.read')) or "users"."id" = (select scope.person()) or exists (select 1 from "memberships" m where m."user_id" = "users"."id")));
  CREATE POLICY "create" ON "users" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select scope.everywhere('administration.create')) or "users"."id" = (select scope.person())));
  CREATE POLICY "change" ON "users" AS PERMISSIVE FOR UPDATE TO public USING (((select scope.everywhere('administration.update')) or "users"."id" = (select scope.person()))) WITH CHECK (((select scope.everywhere('administration.update')) or "users"."id" = (select scope.person())));
  CREATE POLICY "read" ON "payload_kv" AS PERMISSIVE FOR SELECT TO public USING ((select scope.everywhere('administration.update')));
  CREATE POLICY "create" ON "payload_kv" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('administration.update')));
  CREATE POLICY "change" ON "payload_kv" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('administration.update'))) WITH CHECK ((select scope.everywhere('administration.update')));
  CREATE POLICY "remove" ON "payload_kv" AS PERMISSIVE FOR DELETE TO public USING ((select scope.everywhere('administration.update')));
  CREATE POLICY "read" ON "payload_preferences" AS PERMISSIVE FOR SELECT TO public USING (((select scope.person()) is not null and (exists (select 1 from "payload_preferences_rels" r where r."parent_id" = "payload_preferences"."id" and r."users_id" = (select scope.person())) or not exists (select 1 from "payload_preferences_rels" r where r."parent_id" = "payload_preferences"."id"))));
  CREATE POLICY "create" ON "payload_preferences" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.person()) is not null);
  CREATE POLICY "change" ON "payload_preferences" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from "payload_preferences_rels" r where r."parent_id" = "payload_preferences"."id" and r."users_id" = (select scope.person()))) WITH CHECK (exists (select 1 from "payload_preferences_rels" r where r."parent_id" = "payload_preferences"."id" and r."users_id" = (select scope.person())));
  CREATE POLICY "remove" ON "payload_preferences" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from "payload_preferences_rels" r where r."parent_id" = "payload_preferences"."id" and r."users_id" = (select scope.person())));
  CREATE POLICY "read" ON "payload_preferences_rels" AS PERMISSIVE FOR SELECT TO public USING ((select scope.person()) is not null);
  CREATE POLICY "create" ON "payload_preferences_rels" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("payload_preferences_rels"."users_id" = (select scope.person()));
  CREATE POLICY "change" ON "payload_preferences_rels" AS PERMISSIVE FOR UPDATE TO public USING ("payload_preferences_rels"."users_id" = (select scope.person())) WITH CHECK ("payload_preferences_rels"."users_id" = (select scope.person()));
  CREATE POLICY "remove" ON "payload_preferences_rels" AS PERMISSIVE FOR DELETE TO public USING ("payload_preferences_rels"."users_id" = (select scope.person()));
  CREATE POLICY "read" ON "payload_migrations" AS PERMISSIVE FOR SELECT TO public USING ((select scope.everywhere('administration.update')));
  CREATE POLICY "create" ON "payload_migrations" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select scope.everywhere('administration.update')));
  CREATE POLICY "change" ON "payload_migrations" AS PERMISSIVE FOR UPDATE TO public USING ((select scope.everywhere('administration.update'))) WITH CHECK ((select scope.everywhere('administration.update')));
  CREATE POLICY "remove" ON "payload_migrations" AS PERMISSIVE FOR DELETE TO public USING ((select scope.everywhere('administration.update')));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "communities" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessment_categories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments_secondary_methodologies" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments_team_members" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas_milestone_dates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ppas_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "indicators_values" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "indicators" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "progress_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "special_provisions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "regions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "provinces" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "municipalities" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "barangays" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "organizations_powers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "organizations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "organizations_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "memberships" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "users_sessions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "users" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_kv" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_preferences" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_preferences_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_migrations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "assessments" DROP CONSTRAINT "assessments_community_id_same_organization_fk";
  
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_related_assessment_id_same_organization_fk";
  
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_submitted_by_community_id_same_organization_fk";
  
  ALTER TABLE "indicators" DROP CONSTRAINT "indicators_ppa_id_same_organization_fk";
  
  ALTER TABLE "progress_reports" DROP CONSTRAINT "progress_reports_ppa_id_same_organization_fk";
  ALTER TABLE "communities" DROP CONSTRAINT "communities_id_organization_unique";
  ALTER TABLE "assessments" DROP CONSTRAINT "assessments_id_organization_unique";
  ALTER TABLE "ppas" DROP CONSTRAINT "ppas_id_organization_unique";
  
  DROP POLICY "read" ON "communities" CASCADE;
  DROP POLICY "create" ON "communities" CASCADE;
  DROP POLICY "change" ON "communities" CASCADE;
  DROP POLICY "remove" ON "communities" CASCADE;
  DROP POLICY "read" ON "assessment_categories" CASCADE;
  DROP POLICY "create" ON "assessment_categories" CASCADE;
  DROP POLICY "change" ON "assessment_categories" CASCADE;
  DROP POLICY "read" ON "assessments_secondary_methodologies" CASCADE;
  DROP POLICY "create" ON "assessments_secondary_methodologies" CASCADE;
  DROP POLICY "change" ON "assessments_secondary_methodologies" CASCADE;
  DROP POLICY "remove" ON "assessments_secondary_methodologies" CASCADE;
  DROP POLICY "read" ON "assessments_team_members" CASCADE;
  DROP POLICY "create" ON "assessments_team_members" CASCADE;
  DROP POLICY "change" ON "assessments_team_members" CASCADE;
  DROP POLICY "remove" ON "assessments_team_members" CASCADE;
  DROP POLICY "read" ON "assessments" CASCADE;
  DROP POLICY "create" ON "assessments" CASCADE;
  DROP POLICY "change" ON "assessments" CASCADE;
  DROP POLICY "remove" ON "assessments" CASCADE;
  DROP POLICY "read" ON "ppas_milestone_dates" CASCADE;
  DROP POLICY "create" ON "ppas_milestone_dates" CASCADE;
  DROP POLICY "change" ON "ppas_milestone_dates" CASCADE;
  DROP POLICY "remove" ON "ppas_milestone_dates" CASCADE;
  DROP POLICY "read" ON "ppas" CASCADE;
  DROP POLICY "create" ON "ppas" CASCADE;
  DROP POLICY "change" ON "ppas" CASCADE;
  DROP POLICY "remove" ON "ppas" CASCADE;
  DROP POLICY "read" ON "ppas_texts" CASCADE;
  DROP POLICY "create" ON "ppas_texts" CASCADE;
  DROP POLICY "change" ON "ppas_texts" CASCADE;
  DROP POLICY "remove" ON "ppas_texts" CASCADE;
  DROP POLICY "read" ON "ppas_rels" CASCADE;
  DROP POLICY "create" ON "ppas_rels" CASCADE;
  DROP POLICY "change" ON "ppas_rels" CASCADE;
  DROP POLICY "remove" ON "ppas_rels" CASCADE;
  DROP POLICY "read" ON "indicators_values" CASCADE;
  DROP POLICY "create" ON "indicators_values" CASCADE;
  DROP POLICY "change" ON "indicators_values" CASCADE;
  DROP POLICY "remove" ON "indicators_values" CASCADE;
  DROP POLICY "read" ON "indicators" CASCADE;
  DROP POLICY "create" ON "indicators" CASCADE;
  DROP POLICY "change" ON "indicators" CASCADE;
  DROP POLICY "remove" ON "indicators" CASCADE;
  DROP POLICY "read" ON "progress_reports" CASCADE;
  DROP POLICY "create" ON "progress_reports" CASCADE;
  DROP POLICY "change" ON "progress_reports" CASCADE;
  DROP POLICY "remove" ON "progress_reports" CASCADE;
  DROP POLICY "read" ON "special_provisions" CASCADE;
  DROP POLICY "create" ON "special_provisions" CASCADE;
  DROP POLICY "change" ON "special_provisions" CASCADE;
  DROP POLICY "remove" ON "special_provisions" CASCADE;
  DROP POLICY "read" ON "regions" CASCADE;
  DROP POLICY "create" ON "regions" CASCADE;
  DROP POLICY "change" ON "regions" CASCADE;
  DROP POLICY "read" ON "provinces" CASCADE;
  DROP POLICY "create" ON "provinces" CASCADE;
  DROP POLICY "change" ON "provinces" CASCADE;
  DROP POLICY "read" ON "municipalities" CASCADE;
  DROP POLICY "create" ON "municipalities" CASCADE;
  DROP POLICY "change" ON "municipalities" CASCADE;
  DROP POLICY "read" ON "barangays" CASCADE;
  DROP POLICY "create" ON "barangays" CASCADE;
  DROP POLICY "change" ON "barangays" CASCADE;
  DROP POLICY "read" ON "organizations_powers" CASCADE;
  DROP POLICY "create" ON "organizations_powers" CASCADE;
  DROP POLICY "change" ON "organizations_powers" CASCADE;
  DROP POLICY "remove" ON "organizations_powers" CASCADE;
  DROP POLICY "read" ON "organizations" CASCADE;
  DROP POLICY "create" ON "organizations" CASCADE;
  DROP POLICY "change" ON "organizations" CASCADE;
  DROP POLICY "read" ON "organizations_rels" CASCADE;
  DROP POLICY "create" ON "organizations_rels" CASCADE;
  DROP POLICY "change" ON "organizations_rels" CASCADE;
  DROP POLICY "remove" ON "organizations_rels" CASCADE;
  DROP POLICY "read" ON "memberships" CASCADE;
  DROP POLICY "create" ON "memberships" CASCADE;
  DROP POLICY "change" ON "memberships" CASCADE;
  DROP POLICY "read" ON "users_sessions" CASCADE;
  DROP POLICY "create" ON "users_sessions" CASCADE;
  DROP POLICY "change" ON "users_sessions" CASCADE;
  DROP POLICY "remove" ON "users_sessions" CASCADE;
  DROP POLICY "read" ON "users" CASCADE;
  DROP POLICY "create" ON "users" CASCADE;
  DROP POLICY "change" ON "users" CASCADE;
  DROP POLICY "read" ON "payload_kv" CASCADE;
  DROP POLICY "create" ON "payload_kv" CASCADE;
  DROP POLICY "change" ON "payload_kv" CASCADE;
  DROP POLICY "remove" ON "payload_kv" CASCADE;
  DROP POLICY "read" ON "payload_preferences" CASCADE;
  DROP POLICY "create" ON "payload_preferences" CASCADE;
  DROP POLICY "change" ON "payload_preferences" CASCADE;
  DROP POLICY "remove" ON "payload_preferences" CASCADE;
  DROP POLICY "read" ON "payload_preferences_rels" CASCADE;
  DROP POLICY "create" ON "payload_preferences_rels" CASCADE;
  DROP POLICY "change" ON "payload_preferences_rels" CASCADE;
  DROP POLICY "remove" ON "payload_preferences_rels" CASCADE;
  DROP POLICY "read" ON "payload_migrations" CASCADE;
  DROP POLICY "create" ON "payload_migrations" CASCADE;
  DROP POLICY "change" ON "payload_migrations" CASCADE;
  DROP POLICY "remove" ON "payload_migrations" CASCADE;
  DROP SCHEMA "scope" CASCADE;`)
}
