/** Whether a column lies in the scope that a parameter names: null for all, an empty array for none. */
const within = (column: string, parameter: string): string =>
  `(${parameter}::uuid[] is null or ${column} = any(${parameter}))`

/** As a list is asked for it, whatever the time zone of the database. */
const startOfDay = (day: string): string => `((${day})::timestamp at time zone 'UTC')`

const communityInScope = `c.deleted_at is null and ${within('c.organization_id', '$1')}`
const assessmentInScope = within('a.organization_id', '$2')
const ppaInScope = within('p.implementing_moa_id', '$3')
const reportInScope = within('r.organization_id', '$4')

/**
 * Every figure of the dashboard in one statement. Parameters: the organizations of communities ($1), assessments
 * ($2), PPAs ($3) and progress reports ($4), each null for all or an empty array for none; today's date ($5).
 *
 * Those with oversight ask for all organizations, so a table is read once into a few hundred groups and the sums are
 * made from these. The few records that are shown are chosen before anything is joined to them: rows with their
 * titles would have to be kept and sorted by the thousand.
 */
export const dashboardStatement = `
with
  community_group as materialized (
    select c.province_id, case when c.province_id is null then c.municipality_id end as municipality_id,
      count(*) as count, sum(c.households) as households, sum(c.estimated_obc_population) as population
    from communities c
    where ${communityInScope}
    group by 1, 2
  ),
  assessment as (
    select a.status, a.planned_end_date
    from assessments a
    where ${assessmentInScope}
  ),
  ppa_group as materialized (
    select p.status, p.sector, p.implementing_moa_id as organization_id, count(*) as count,
      sum(p.budget_allocation) as budget, count(p.budget_allocation) as budgeted, sum(p.progress) as progress
    from ppas p
    where ${ppaInScope}
    group by 1, 2, 3
  )
select
  (select json_build_object(
      'total', coalesce(sum(count), 0), 'households', coalesce(sum(households), 0),
      'population', coalesce(sum(population), 0),
      'byProvince', (
        select coalesce(json_agg(slice), '[]') from (
          select g.province_id as key, g.municipality_id as municipality, coalesce(p.name, m.name) as label,
            sum(g.count) as count,
            coalesce(sum(g.population), 0) as amount
          from community_group g
          left join provinces p on p.id = g.province_id
          left join municipalities m on m.id = g.municipality_id
          group by 1, 2, 3 order by 4 desc, 3) slice),
      'latest', (
        select coalesce(json_agg(record), '[]') from (
          select c.id, c.display_name as title, o.code as organization, c.created_at as at, m.label as place
          from (
            select c.id, c.display_name, c.organization_id, c.municipality_id, c.created_at
            from communities c where ${communityInScope}
            order by c.created_at desc, c.id limit 5) c
          join organizations o on o.id = c.organization_id
          join municipalities m on m.id = c.municipality_id
          order by c.created_at desc, c.id) record)
    ) from community_group) as communities,
  (select json_build_object(
      'total', count(*),
      'completed', count(*) filter (where status = 'completed'),
      'inProgress', count(*) filter (where status in ('data_collection', 'analysis')),
      'overdue', count(*) filter (where planned_end_date < ${startOfDay('$5::date')} and status not in ('completed', 'cancelled')),
      'byStatus', (
        select coalesce(json_agg(slice), '[]')
        from (select status as key, count(*) as count, 0 as amount from assessment group by 1) slice)
    ) from assessment) as assessments,
  (select json_build_object(
      'total', coalesce(sum(count), 0),
      'ongoing', coalesce(sum(count) filter (where status in ('planning', 'ongoing')), 0),
      'completed', coalesce(sum(count) filter (where status = 'completed'), 0),
      'stalled', coalesce(sum(count) filter (where status in ('on_hold', 'cancelled')), 0),
      'meanProgress', round(sum(progress) / nullif(sum(count), 0), 1),
      'budget', coalesce(sum(budget), 0),
      'budgeted', coalesce(sum(budgeted), 0),
      'fiscalYears', (
        select coalesce(json_agg(fiscal_year order by fiscal_year), '[]') from (
          select distinct p.fiscal_year from ppas p where ${ppaInScope} and p.fiscal_year is not null) year),
      'byStatus', (
        select coalesce(json_agg(slice), '[]') from (
          select status as key, sum(count) as count, coalesce(sum(budget), 0) as amount
          from ppa_group group by 1) slice),
      'bySector', (
        select coalesce(json_agg(slice), '[]') from (
          select sector as key, sum(count) as count, coalesce(sum(budget), 0) as amount
          from ppa_group group by 1 order by 3 desc, 2 desc) slice),
      'byOrganization', (
        select coalesce(json_agg(slice), '[]') from (
          select o.id as key, o.code as label, o.name, sum(g.count) as count, coalesce(sum(g.budget), 0) as amount
          from ppa_group g join organizations o on o.id = g.organization_id
          group by o.id order by 5 desc, 2) slice),
      'largest', (
        select coalesce(json_agg(record), '[]') from (
          select p.id, p.title, o.code as organization, p.created_at as at, p.budget_allocation as budget, p.status
          from (
            select p.id, p.title, p.implementing_moa_id, p.created_at, p.budget_allocation, p.status
            from ppas p where ${ppaInScope} and p.budget_allocation > 0
            order by p.budget_allocation desc, p.id limit 8) p
          join organizations o on o.id = p.implementing_moa_id
          order by p.budget_allocation desc, p.id) record),
      'latest', (
        select coalesce(json_agg(record), '[]') from (
          select p.id, p.title, o.code as organization, p.created_at as at, p.progress, p.status
          from (
            select p.id, p.title, p.implementing_moa_id, p.created_at, p.progress, p.status
            from ppas p where ${ppaInScope}
            order by p.created_at desc, p.id limit 5) p
          join organizations o on o.id = p.implementing_moa_id
          order by p.created_at desc, p.id) record)
    ) from ppa_group) as ppas,
  (select json_build_object(
      'total', count(*),
      'recent', count(*) filter (where r.report_date > ${startOfDay('$5::date - 30')}),
      'latest', (
        select coalesce(json_agg(record), '[]') from (
          select r.id, left(r.notes, 160) as title, o.code as organization, r.report_date as at, r.ppa_id as "ppaId",
            p.title as "ppaTitle", r.progress
          from (
            select r.id, r.notes, r.organization_id, r.report_date, r.created_at, r.ppa_id, r.progress
            from progress_reports r where ${reportInScope}
            order by r.report_date desc, r.created_at desc, r.id limit 5) r
          join organizations o on o.id = r.organization_id
          join ppas p on p.id = r.ppa_id
          order by r.report_date desc, r.created_at desc, r.id) record)
    ) from progress_reports r where ${reportInScope}) as "progressReports"`
