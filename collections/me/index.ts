import type { CollectionConfig } from 'payload'
import { fundingFlows } from './funding-flows'
import { indicators } from './indicators'
import { ppas } from './ppas'
import { progressReports } from './progress-reports'
import { specialProvisions } from './special-provisions'

/** Monitoring and evaluation. */
export const meCollections: CollectionConfig[] = [
  ppas,
  fundingFlows,
  indicators,
  progressReports,
  specialProvisions,
]
