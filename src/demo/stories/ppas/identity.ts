import type { Chance } from '@/src/bench/chance'
import { stored } from '../../calendar'
import type { Program } from '../../material/types'
import type { Values } from '../../write'
import { between } from '../telling'
import { progressOf } from './fates'
import type { Making } from './making'

export const ppaOf = ({
  office,
  program,
  fiscalYear,
  allocation,
  source,
  fate: told,
  chance,
  community,
  assessment,
}: Making): Values => {
  const obcSlots = Math.floor((program.slots * between(chance, 10, 60)) / 100)
  return {
    title: program.title,
    summary: program.summary,
    sector: program.sector,
    programCode: `${office.code}-${fiscalYear}-${String(between(chance, 100, 999))}`,
    category: office.code === 'OOBC' ? 'oobc_ppa' : 'moa_ppa',
    ppaType: program.type,
    fiscalYear,
    planYear: fiscalYear,
    ...source,
    appropriationClass: program.appropriationClass,
    budgetCeiling: allocation,
    budgetAllocation: allocation,
    budgetObcAllocation: Math.round((allocation * obcSlots) / program.slots / 1000) * 1000,
    costPerBeneficiary: Math.round((allocation / program.slots) * 100) / 100,
    startDate: stored(`${fiscalYear}-02-01`),
    targetEndDate: stored(told.status === 'ongoing' ? `${fiscalYear + 1}-12-15` : `${fiscalYear}-12-15`),
    ...(told.status === 'completed' && { actualEndDate: stored(`${fiscalYear}-12-10`) }),
    communities: [community.id],
    coverageMunicipality: community.barangay.municipality.id,
    totalSlots: program.slots,
    obcSlots,
    beneficiaryDescription: program.forWhom,
    ...(told.status === 'completed' && { beneficiaryIndividualsTotal: program.slots }),
    status: told.status,
    priority: chance.of(['low', 'medium', 'medium', 'high', 'urgent']),
    progress: progressOf(told, chance),
    supportsPeaceAgenda: program.sector === 'peace_security',
    supportsSdg: true,
    relatedAssessment: assessment,
  }
}

export const allocationOf = ({ thousands }: Program, chance: Chance): number =>
  Math.round((thousands * between(chance, 85, 120)) / 100) * 1000

/** The budget law of 2025 has a key of its own; that of other years is named. */
export const sourceOf = (fiscalYear: number, chance: Chance): Values => {
  const other = chance.below(5)
  if (other === 0) return { fundingSource: chance.of(['sdf', 'tdif', 'national_program', 'oda']) }
  if (fiscalYear === 2025) return { fundingSource: 'gaab_2025' }
  return {
    fundingSource: 'other_sources',
    fundingSourceOther: `General Appropriations Act of the Bangsamoro (GAAB) ${fiscalYear}`,
  }
}
