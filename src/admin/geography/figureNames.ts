import type { Figure } from '@/src/reports/geography/figures'

/** In the order in which they are shown. */
export const figureNames: Record<Figure, string> = {
  communities: 'Communities',
  population: 'OBC population',
  households: 'Households',
  needs: 'Needs',
  assessments: 'Assessments',
  ppas: 'PPAs',
  municipalCoverages: 'Municipal coverages',
  provincialCoverages: 'Provincial coverages',
}

export const shownFigures = Object.keys(figureNames) as Figure[]

/** What the map can be shaded by. */
export const shadedFigures = [
  'communities',
  'population',
  'needs',
  'ppas',
] as const satisfies readonly Figure[]
export type ShadedFigure = (typeof shadedFigures)[number]

export const isShadedFigure = (value: unknown): value is ShadedFigure =>
  (shadedFigures as readonly unknown[]).includes(value)
