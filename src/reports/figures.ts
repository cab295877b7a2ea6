/** A slice of a breakdown: how many records, and where it says so how many pesos or people. */
export type Slice = { key: string | null; label: string; count: number; amount: number }

/** A record among the latest ones, with what a line about it needs. */
export type LatestRecord = { id: string; title: string; organization: string; at: string }

export type CommunityFigures = {
  total: number
  households: number
  /** Estimated Bangsamoro population. */
  population: number
  /** `amount` is the population; `key` the id of the province, null for a city that belongs to none: `municipality`. */
  byProvince: (Slice & { municipality: string | null })[]
  latest: (LatestRecord & { place: string })[]
}

export type AssessmentFigures = {
  total: number
  completed: number
  /** Data collection or analysis. */
  inProgress: number
  /** Planned to have ended before today, and neither completed nor cancelled. */
  overdue: number
  byStatus: Slice[]
}

export type PpaFigures = {
  total: number
  /** Planning and ongoing. */
  ongoing: number
  completed: number
  /** On hold and cancelled. */
  stalled: number
  /** Mean of the progress of all, in percent; null when there are none. */
  meanProgress: number | null
  /** Sum of the budget allocations, in pesos. */
  budget: number
  /** Those that have a budget allocation. */
  budgeted: number
  fiscalYears: number[]
  byStatus: Slice[]
  /** `amount` is the budget; `key` null for those without a sector. */
  bySector: Slice[]
  /** `amount` is the budget; `label` the code of the organization. */
  byOrganization: (Slice & { name: string })[]
  largest: (LatestRecord & { budget: number; status: string })[]
  latest: (LatestRecord & { progress: number; status: string })[]
}

export type ReportFigures = {
  total: number
  /** Dated within the last thirty days. */
  recent: number
  latest: (LatestRecord & { ppaId: string; ppaTitle: string; progress: number | null })[]
}

/** Everything the dashboard shows; null for a module that is off or not readable. */
export type Dashboard = {
  communities: CommunityFigures | null
  assessments: AssessmentFigures | null
  ppas: PpaFigures | null
  progressReports: ReportFigures | null
}
