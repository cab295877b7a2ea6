import type { Field } from 'payload'
import { notBefore, type Rule } from '@/src/domain/rules'
import { flag } from './index'

const moment = { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' } } as const

/** From when until when something holds, and whether it does at all. */
export const validity: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'startsAt',
        label: 'From',
        type: 'date',
        admin: { ...moment, width: '50%', description: 'Empty: at once.' },
      },
      {
        name: 'expiresAt',
        label: 'Until',
        type: 'date',
        admin: {
          ...moment,
          width: '50%',
          description: 'Empty: without an end. It ends by itself at this moment.',
        },
      },
    ],
  },
  flag({
    name: 'isActive',
    label: 'Active',
    defaultValue: true,
    admin: { position: 'sidebar', description: 'Switch off to end it now. It stays in the list.' },
  }),
]

/** The end comes after the beginning. */
export const validityRules = (table: string): Rule[] => [
  notBefore({
    name: `${table}_validity`,
    field: 'expiresAt',
    other: 'startsAt',
    message: 'It cannot end before it begins.',
  }),
]
