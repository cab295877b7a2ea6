/** One of the 44 as the reference data knows it. Everything else of an organization is entered by administrators. */
export type ReferenceOrganization = {
  code: string
  name: string
  orgType: 'ministry' | 'office' | 'agency' | 'special' | 'commission'
  cluster: string
  /** One or two sentences, in plain words. */
  mandate: string
  /** Short statements; only for those bodies whose powers the sources list. */
  powers?: readonly string[]
  /** Code of the organization this one is attached to. */
  parent?: string
  isPilot?: true
  isOversight?: true
  source: string
}

/** Where the reference data comes from, as administrators read it in the record. */
export const sources = {
  listAndBudget: 'BARMM ministries list (2025); GAAB 2025 appropriation.',
  list: 'BARMM ministries list (2025).',
  budget: 'GAAB 2025 appropriation.',
}
