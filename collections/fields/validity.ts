import type { Field } from 'payload'
import { notBefore, type Rule } from '@/src/domain/rules'
import { flag, moment } from './index'

/** From when until when something holds, and whether it does at all. */
export const validity: Field[] = [
  {
    type: 'row',
    fields: [
      moment({
        name: 'startsAt',
        label: 'From',
        admin: { width: '50%', description: 'Empty: at once.' },
      }),
      moment({
        name: 'expiresAt',
        label: 'Until',
        admin: { width: '50%', description: 'Empty: without an end. It ends by itself at this moment.' },
      }),
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
