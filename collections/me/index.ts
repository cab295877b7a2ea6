import type { CollectionConfig } from 'payload'
import { budgetCycleStages } from './budget-cycle-stages'
import { fundingFlows } from './funding-flows'
import { indicatorActuals } from './indicator-actuals'
import { indicators } from './indicators'
import { outcomeIndicators } from './outcome-indicators'
import { ppaDocuments } from './ppa-documents'
import { ppaParticipants } from './ppa-participants'
import { ppas } from './ppas'
import { progressReports } from './progress-reports'
import { specialProvisions } from './special-provisions'

/**
 * Monitoring and evaluation. In this order a PPA takes its records along when it is deleted: what refers to others of
 * them stands before these.
 */
export const meCollections: CollectionConfig[] = [
  ppas,
  ppaParticipants,
  fundingFlows,
  indicators,
  indicatorActuals,
  ppaDocuments,
  progressReports,
  budgetCycleStages,
  specialProvisions,
  outcomeIndicators,
]
