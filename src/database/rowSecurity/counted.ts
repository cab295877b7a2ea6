/**
 * The tables whose rows stand in figures of the dashboards, counted or as a name. Each change in them is noted by a
 * trigger, so that figures that were kept are not shown after it (src/reports/kept.ts).
 */
export const countedTables: ReadonlySet<string> = new Set([
  'communities',
  'municipality_coverages',
  'province_coverages',
  'community_infrastructure',
  'stakeholders',
  'assessments',
  'needs',
  'baseline_studies',
  'mana_reports',
  'ppas',
  'indicators',
  'indicator_actuals',
  'funding_flows',
  'progress_reports',
  'organizations',
  'assessment_categories',
  'needs_categories',
  'regions',
  'provinces',
  'municipalities',
])
