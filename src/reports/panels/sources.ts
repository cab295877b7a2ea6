import { everyRow } from './condition'
import type { Source } from './panel'

const ofOrganization = (table: string, feature: Source['feature']): Source => ({
  table,
  feature,
  organization: 'organization',
  where: everyRow,
})

/** The tables that figures count, each with the feature whose rows they are. */
export const sources = {
  communities: ofOrganization('communities', 'communities.profiles'),
  municipalityCoverages: ofOrganization('municipality_coverages', 'communities.coverages'),
  provinceCoverages: ofOrganization('province_coverages', 'communities.coverages'),
  infrastructure: ofOrganization('community_infrastructure', 'communities.profiles'),
  stakeholders: ofOrganization('stakeholders', 'communities.stakeholders'),
  assessments: ofOrganization('assessments', 'mana.assessments'),
  needs: ofOrganization('needs', 'mana.needs'),
  studies: ofOrganization('baseline_studies', 'mana.baseline-studies'),
  manaReports: ofOrganization('mana_reports', 'mana.reports'),
  ppas: { ...ofOrganization('ppas', 'me.ppas'), organization: 'implementingMoa' },
  flows: ofOrganization('funding_flows', 'me.funding-flows'),
  reports: ofOrganization('progress_reports', 'me.progress-reports'),
} satisfies Record<string, Source>
