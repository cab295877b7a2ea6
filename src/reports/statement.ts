/**
 * Every figure of the dashboard in one statement. Parameters: the organizations of communities ($1), assessments
 * ($2) and M&E ($3), each null for all or an empty array for none; today's date ($4).
 */
export const dashboardStatement = `
with
  community as (
    select c.id, c.display_name, c.households, c.estimated_obc_population as population, c.province_id,
      c.municipality_id, c.organization_id, c.created_at
    from communities c
    where c.deleted_at is null and ($1::uuid[] is null or c.organization_id = any($1))
  ),
  assessment as (
    select a.status, a.planned_end_date
    from assessments a
    where $2::uuid[] is null or a.organization_id = any($2)
  ),
  ppa as (
    select p.id, p.title, p.status, p.sector, p.progress, p.budget_allocation as budget, p.fiscal_year,
      p.implementing_moa_id as organization_id, p.created_at
    from ppas p
    where $3::uuid[] is null or p.implementing_moa_id = any($3)
  ),
  report as (
    select r.id, r.ppa_id, r.notes, r.progress, r.organization_id, r.report_date, r.created_at
    from progress_reports r
    where $3::uuid[] is null or r.organization_id = any($3)
  )
select
  (select json_build_object(
      'total', count(*), 'households', coalesce(sum(households), 0), 'population', coalesce(sum(population), 0),
      'byProvince', (
        select coalesce(json_agg(slice), '[]') from (
          select c.province_id as key, coalesce(p.name, m.name) as label, count(*) as count,
            coalesce(sum(c.population), 0) as amount
          from community c
          left join provinces p on p.id = c.province_id
          left join municipalities m on m.id = c.municipality_id and c.province_id is null
          group by 1, 2 order by 3 desc, 2) slice),
      'latest', (
        select coalesce(json_agg(record), '[]') from (
          select c.id, c.display_name as title, o.code as organization, c.created_at as at, m.label as place
          from (select * from community order by created_at desc, id limit 5) c
          join organizations o on o.id = c.organization_id
          join municipalities m on m.id = c.municipality_id
          order by c.created_at desc, c.id) record)
    ) from community) as communities,
  (select json_build_object(
      'total', count(*),
      'completed', count(*) filter (where status = 'completed'),
      'inProgress', count(*) filter (where status in ('data_collection', 'analysis')),
      'overdue', count(*) filter (where planned_end_date < $4::date and status not in ('completed', 'cancelled')),
      'byStatus', (
        select coalesce(json_agg(slice), '[]')
        from (select status as key, count(*) as count, 0 as amount from assessment group by 1) slice)
    ) from assessment) as assessments,
  (select json_build_object(
      'total', count(*),
      'ongoing', count(*) filter (where status in ('planning', 'ongoing')),
      'completed', count(*) filter (where status = 'completed'),
      'stalled', count(*) filter (where status in ('on_hold', 'cancelled')),
      'meanProgress', round(avg(progress), 1),
      'budget', coalesce(sum(budget), 0),
      'budgeted', count(budget),
      'fiscalYears', (
        select coalesce(json_agg(distinct fiscal_year order by fiscal_year), '[]') from ppa
        where fiscal_year is not null),
      'byStatus', (
        select coalesce(json_agg(slice), '[]') from (
          select status as key, count(*) as count, coalesce(sum(budget), 0) as amount from ppa group by 1) slice),
      'bySector', (
        select coalesce(json_agg(slice), '[]') from (
          select sector as key, count(*) as count, coalesce(sum(budget), 0) as amount
          from ppa group by 1 order by 3 desc, 2 desc) slice),
      'byOrganization', (
        select coalesce(json_agg(slice), '[]') from (
          select o.id as key, o.code as label, o.name, count(*) as count, coalesce(sum(p.budget), 0) as amount
          from ppa p join organizations o on o.id = p.organization_id
          group by o.id order by 5 desc, 2) slice),
      'largest', (
        select coalesce(json_agg(record), '[]') from (
          select p.id, p.title, o.code as organization, p.created_at as at, p.budget, p.status
          from ppa p join organizations o on o.id = p.organization_id
          where p.budget > 0 order by p.budget desc, p.id limit 8) record),
      'latest', (
        select coalesce(json_agg(record), '[]') from (
          select p.id, p.title, o.code as organization, p.created_at as at, p.progress, p.status
          from ppa p join organizations o on o.id = p.organization_id
          order by p.created_at desc, p.id limit 5) record)
    ) from ppa) as ppas,
  (select json_build_object(
      'total', count(*),
      'recent', count(*) filter (where report_date > $4::date - 30),
      'latest', (
        select coalesce(json_agg(record), '[]') from (
          select r.id, left(r.notes, 160) as title, o.code as organization, r.report_date as at, r.ppa_id as "ppaId",
            p.title as "ppaTitle", r.progress
          from (select * from report order by report_date desc, created_at desc, id limit 5) r
          join organizations o on o.id = r.organization_id
          join ppas p on p.id = r.ppa_id
          order by r.report_date desc, r.created_at desc, r.id) record)
    ) from report) as "progressReports"`
