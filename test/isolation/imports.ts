import type pg from 'pg'
import { codes, type Code } from './facts'
import type { Entered, EnteredBy } from './records'

/** Two uploaded files of each organization with a row each, all with words of their own. */
export const enterImports = async (database: pg.Pool): Promise<EnteredBy> => {
  const files = await database.query<Made>(
    `with made as (
       insert into table_imports (id, file_name, kind, status, person_id, organization_id)
       select gen_random_uuid(), 'canary-' || o.code || '-table-imports-' || n || '.csv', 'communities', 'checked',
         (select user_id from memberships m where m.organization_id = o.id order by m.created_at limit 1), o.id
       from organizations o cross join generate_series(1, 2) n where o.code = any ($1) returning id, organization_id)
     select o.code, made.id from made join organizations o on o.id = made.organization_id order by o.code, made.id`,
    [codes],
  )
  const rows = await database.query<Made>(
    `with made as (
       insert into table_import_rows (id, import_id, organization_id, number, record, cells)
       select gen_random_uuid(), i.id, i.organization_id, 2, 'canary-' || o.code || '-table-import-rows-1',
         jsonb_build_array('canary-' || o.code || '-table-import-rows-2')
       from table_imports i join organizations o on o.id = i.organization_id returning id, organization_id)
     select o.code, made.id from made join organizations o on o.id = made.organization_id order by o.code, made.id`,
  )
  return new Map([
    ['table-imports', twoOfEach(files.rows, { fileName: 'made up', kind: 'communities' })],
    ['table-import-rows', twoOfEach(rows.rows, { number: 3, record: 'made up' })],
  ])
}

/** Two needs that another organization forwarded to each, with words of the receiver: they are its copies. */
export const enterReceivedNeeds = async (database: pg.Pool, entered: EnteredBy): Promise<EnteredBy> => {
  const { rows } = await database.query<Made>(
    `with made as (
       insert into received_needs (id, title, from_organization_id, category_id, description, urgency_level,
         impact_severity, affected_population, geographic_scope, source_need, organization_id)
       select gen_random_uuid(), 'canary-' || o.code || '-received-needs-' || n,
         (select id from organizations other where other.id <> o.id order by code limit 1),
         (select id from needs_categories order by name limit 1), 'Water is far', 'immediate', 5, 100, 'The sitio',
         gen_random_uuid(), o.id
       from organizations o cross join generate_series(1, 2) n where o.code = any ($1) returning id, organization_id)
     select o.code, made.id from made join organizations o on o.id = made.organization_id order by o.code, made.id`,
    [codes],
  )
  for (const [code, { linked }] of entered.get('ppas')!)
    await database.query(
      `update received_needs set linked_ppa_id = $1 from organizations o where o.id = organization_id and o.code = $2`,
      [linked, code],
    )
  const draft = {
    title: 'made up',
    description: 'made up',
    geographicScope: 'made up',
    urgencyLevel: 'immediate',
    impactSeverity: 5,
    affectedPopulation: 5,
  }
  return new Map([['received-needs', twoOfEach(rows, draft)]])
}

type Made = { code: Code; id: string }

const twoOfEach = (made: readonly Made[], draft: Record<string, unknown>): Map<Code, Entered> =>
  new Map(
    codes.map((code) => {
      const [linked, loose] = made.filter((row) => row.code === code).map(({ id }) => id)
      return [code, { linked: linked!, loose: loose!, draft }]
    }),
  )
