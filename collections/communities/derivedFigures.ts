import type { Field } from 'payload'
import { ageTotal, averageHouseholdSize, obcShare } from '@/src/domain/communities'

type Row = Partial<Record<string, number | null>>

/** Figures that follow from others; computed when read, never stored. */
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

type FromRow = (row: Row) => number | null

function derived({ name, label, from }: { name: string; label: string; from: FromRow }): Field {
  return {
    name,
    label,
    type: 'number',
    virtual: true,
    admin: { readOnly: true, width: '33%' },
    hooks: { afterRead: [({ siblingData }) => from(siblingData)] },
  }
}
