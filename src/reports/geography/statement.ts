import { sqlNameOf } from '@/src/database/names'
import { counted, fieldOf, kinds, type Kind, type PagedLevel } from './counted'

export type PageLevel = 'country' | PagedLevel

const column = (field: string): string => `${sqlNameOf(field)}_id`

/** Parameters: the code of the place ($1), then for each kind the organizations whose records count, null for all. */
const scopeParameter = (kind: Kind): string => `$${kinds.indexOf(kind) + 2}::uuid[]`

const tableOf = (kind: Kind): string => counted[kind].collection.replaceAll('-', '_')

/** Records of a kind that may be seen and lie in the place, or of the country in any place. */
const rowsOf = (kind: Kind, level: PageLevel): string => {
  const { owner, hasTrash } = counted[kind]
  const place = fieldOf(kind, level === 'country' ? 'region' : level)
  const conditions = [
    `(${scopeParameter(kind)} is null or t.${column(owner)} = any(${scopeParameter(kind)}))`,
    !place
      ? 'false'
      : level === 'country'
        ? `t.${column(place)} is not null`
        : `t.${column(place)} = (select id from place)`,
    ...(hasTrash ? ['t.deleted_at is null'] : []),
  ]
  return `${tableOf(kind)} t where ${conditions.join(' and ')}`
}

/** The next smaller place of a record; null where it is about the whole of the larger one. */
const childOf = (kind: Kind, level: PageLevel): string => {
  const columnAt = (place: Parameters<typeof fieldOf>[1]): string => {
    const field = fieldOf(kind, place)
    return field ? `t.${column(field)}` : 'null::uuid'
  }
  switch (level) {
    case 'country':
    case 'region':
      // Cities outside provinces stand beside the provinces.
      return `coalesce(${columnAt('province')}, ${columnAt('municipality')})`
    case 'province':
      return columnAt('municipality')
    case 'municipality':
      return columnAt('barangay')
  }
}

const groupsOf = (kind: Kind, level: PageLevel): string => {
  const people =
    kind === 'communities'
      ? `, coalesce(sum(t.estimated_obc_population), 0) as population, coalesce(sum(t.households), 0) as households`
      : ''
  const region = fieldOf(kind, 'region')!
  return `'${kind}', (select coalesce(json_agg(g), '[]') from (
    select t.${column(region)} as region, ${childOf(kind, level)} as child, count(*) as count${people}
    from ${rowsOf(kind, level)} group by 1, 2) g)`
}

const tables: Record<PagedLevel, string> = {
  region: 'regions',
  province: 'provinces',
  municipality: 'municipalities',
}

const placeOf = (level: PageLevel): string =>
  level === 'country'
    ? 'select null::uuid as id, null::text as code, null::text as name, null::uuid as region_id, null::uuid as province_id'
    : `select id, code, name, ${level === 'region' ? 'null::uuid' : 'region_id'} as region_id,
        ${level === 'municipality' ? 'province_id' : 'null::uuid'} as province_id
       from ${tables[level]} where code = $1`

const units = (where: string): string => `
  select 'province' as level, id, code, name, region_id as region, is_active as "isActive" from provinces ${where}
  union all
  select 'municipality', id, code, name, region_id, is_active from municipalities
  ${where === '' ? 'where' : `${where} and`} province_id is null`

const within: Record<PageLevel, string> = {
  country: units(''),
  region: units('where region_id = (select id from place)'),
  province: `select 'municipality' as level, id, code, name, region_id as region, is_active as "isActive"
    from municipalities where province_id = (select id from place)`,
  municipality: `select 'barangay' as level, id, code, name, region_id as region, is_active as "isActive"
    from barangays where municipality_id = (select id from place)`,
}

const slices = (kind: Kind, level: PageLevel, field: string): string => `
  (select coalesce(json_agg(s), '[]') from (
    select t.${field} as key, count(*) as count, 0 as amount from ${rowsOf(kind, level)} group by 1) s)`

const mana = (level: PageLevel): string => `json_build_object(
  'needsByCategory', (select coalesce(json_agg(s), '[]') from (
    select t.category_id as key, c.name as label, count(*) as count, 0 as amount
    from (select t.category_id from ${rowsOf('needs', level)}) t join needs_categories c on c.id = t.category_id
    group by 1, 2 order by 3 desc, 2) s),
  'needsByUrgency', ${slices('needs', level, 'urgency_level')},
  'needsByStatus', ${slices('needs', level, 'status')},
  'assessmentsByStatus', ${slices('assessments', level, 'status')},
  'assessmentsByMethod', ${slices('assessments', level, 'primary_methodology')},
  'assessmentsByLevel', ${slices('assessments', level, 'assessment_level')})`

const shown = 8

/** The first few records, chosen before anything is joined to them. */
const recordsOf = (
  kind: Kind,
  level: PageLevel,
  { title, note, order }: { title: string; note: string; order: string },
): string => `'${kind}', (
    select coalesce(json_agg(json_build_object(
      'id', t.id, 'title', t.title, 'organization', o.code, 'note', t.note) order by t.place), '[]')
    from (
      select t.id, t.${title} as title, t.${note}::text as note, t.${column(counted[kind].owner)} as owner,
        row_number() over (order by ${order}, t.id) as place
      from ${rowsOf(kind, level)} order by ${order}, t.id limit ${shown}) t
    join organizations o on o.id = t.owner)`

const records = (level: PageLevel): string => `json_build_object(
  ${recordsOf('communities', level, {
    title: 'display_name',
    note: 'estimated_obc_population',
    order: 't.estimated_obc_population desc nulls last',
  })},
  ${recordsOf('needs', level, { title: 'title', note: 'status', order: 't.priority_score desc nulls last' })},
  ${recordsOf('assessments', level, { title: 'title', note: 'status', order: 't.created_at desc' })},
  ${recordsOf('ppas', level, { title: 'title', note: 'status', order: 't.created_at desc' })})`

const textFor = (level: PageLevel): string => `
with place as (${placeOf(level)})
select
  (select json_build_object('level', '${level}', 'id', id, 'code', code, 'name', name) from place
    where $1::text is not null) as place,
  (select coalesce(json_agg(a), '[]') from (
    select 'region' as level, id, code, name from regions where id = (select region_id from place)
    union all
    select 'province', id, code, name from provinces where id = (select province_id from place)) a) as around,
  (select coalesce(json_agg(w order by w.name), '[]') from (${within[level]}) w) as within,
  ${
    level === 'country'
      ? `(select json_agg(r order by r.name) from (
          select 'region' as level, id, code, name, id as region, is_active as "isActive" from regions) r)`
      : "'[]'::json"
  } as regions,
  json_build_object(${kinds.map((kind) => groupsOf(kind, level)).join(',\n')}) as groups,
  ${level === 'country' ? 'null::json' : mana(level)} as mana,
  ${level === 'country' ? 'null::json' : records(level)} as records`

/** Everything on the page of a place in one statement, one for each level. */
export const geographyStatement: Record<PageLevel, string> = {
  country: textFor('country'),
  region: textFor('region'),
  province: textFor('province'),
  municipality: textFor('municipality'),
}
