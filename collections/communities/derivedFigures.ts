import type { Field } from 'payload'
import { derived } from '@/collections/fields/derived'
import { ageTotal, averageHouseholdSize, obcShare } from '@/src/domain/communities'

/** Figures of a community that follow from others. */
export const derivedFigures: Field[] = [
  {
    type: 'row',
    fields: [
      derived({ name: 'ageTotal', label: 'Sum of the age groups', from: ageTotal }),
      derived({ name: 'averageHouseholdSize', label: 'Persons per household', from: averageHouseholdSize }),
      derived({ name: 'obcShare', label: 'OBC share of the barangay (0 to 1)', from: obcShare }),
    ],
  },
]
