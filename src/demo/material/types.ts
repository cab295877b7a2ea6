/** What a demo organization works on, told once for all years. */
export type Program = {
  title: string
  summary: string
  /** Who benefits. */
  forWhom: string
  sector: 'economic' | 'social' | 'infrastructure' | 'environment' | 'governance' | 'peace_security'
  appropriationClass: 'ps' | 'mooe' | 'co'
  type: 'program' | 'project' | 'activity'
  /** Of a year, in thousands of pesos. */
  thousands: number
  /** Persons it has room for in a year. */
  slots: number
  indicators: readonly Measure[]
  /** What is reported, in the order of the quarters. */
  news: readonly [string, string, string, string]
  trouble: string
}

export type Measure = {
  name: string
  unit: string
  kind: 'output' | 'outcome'
  /** `latest` for a coverage in percent, `sum` for what adds up. */
  accumulation: 'sum' | 'latest'
  target: number
  /** Counts persons, told apart by sex. */
  isOfPersons?: boolean
}

export type Wish = {
  title: string
  description: string
  sector: string
  evidence: string
  /** In thousands of pesos. */
  thousands: number
}

export type Study = { title: string; kind: string; objectives: string; findings: string }

/** An organization of the demo: how much it has of what, where, and in which words. */
export type Ministry = {
  code: string
  communities: number
  assessments: number
  needs: number
  /** Readable codes of municipalities, the most important first. */
  municipalities: readonly string[]
  programs: readonly Program[]
  wishes: readonly Wish[]
  studies: readonly Study[]
}
