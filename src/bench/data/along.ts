/**
 * What comes along with communities, PPAs and indicators, so that every dashboard has something to count: two needs for
 * three of four communities, three flows and their totals for each PPA, a value of this quarter for three of five
 * indicators. Made by the database from the rows that are there, the same at every run.
 */
export const alongWithRecords: readonly string[] = [
  `insert into needs (id, title, community_id, category_id, organization_id, description, geographic_scope,
     affected_population, estimated_cost, evidence_sources, urgency_level, impact_severity, feasibility, priority_score,
     status, created_at, updated_at)
   select gen_random_uuid(), 'Need ' || c.number || '-' || n, c.id, k.ids[1 + c.number % cardinality(k.ids)],
     c.organization_id, 'What is lacking', 'The whole sitio', 100 + c.number % 900, 10000 * (1 + c.number % 40),
     'Talks with the elders', (enum_range(null::enum_needs_urgency_level))[1 + (c.number + n) % 4], 1 + c.number % 5,
     'high', 1 + (c.number % 40) / 10.0, (enum_range(null::enum_needs_status))[1 + (c.number + n) % 6],
     c.created_at, c.created_at
   from (select id, organization_id, created_at, row_number() over (order by created_at, id) as number from communities) c,
     (select array_agg(id order by name) as ids from needs_categories) k, generate_series(1, 2) n
   where c.number % 4 > 0`,
  `insert into funding_flows (id, ppa_id, organization_id, tranche_type, amount, scheduled_date, created_at, updated_at)
   select gen_random_uuid(), p.id, p.implementing_moa_id, f.kind::enum_funding_flows_tranche_type,
     p.budget_allocation * f.share, make_timestamptz(extract(year from now())::int, 1 + (p.number % 12)::int, 15, 12, 0, 0, 'UTC'),
     p.created_at, p.created_at
   from (select id, implementing_moa_id, budget_allocation, created_at,
       row_number() over (order by created_at, id) as number from ppas) p,
     (values ('allocation', 0.8), ('obligation', 0.5), ('disbursement', 0.3)) f (kind, share)`,
  `update ppas p set total_allocations = f.allocations, available_funds = f.allocations, total_obligations = f.obligations,
     total_disbursements = f.disbursements, obligation_rate = 62.5, disbursement_rate = 60, is_under_obligated = true
   from (select ppa_id, sum(amount) filter (where tranche_type = 'allocation') as allocations,
       sum(amount) filter (where tranche_type = 'obligation') as obligations,
       sum(amount) filter (where tranche_type = 'disbursement') as disbursements
     from funding_flows group by 1) f
   where f.ppa_id = p.id`,
  `insert into indicator_actuals (id, indicator_id, organization_id, year, quarter, period, value)
   select gen_random_uuid(), i.id, i.organization_id, q.year, q.quarter::enum_indicator_actuals_quarter,
     q.year || '-' || q.quarter, 10
   from (select id, organization_id, row_number() over (order by created_at, id) as number from indicators) i,
     (select extract(year from now()) as year, 'Q' || extract(quarter from now()) as quarter) q
   where i.number % 5 < 3`,
]
