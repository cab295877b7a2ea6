import type { Field } from 'payload'
import { choice } from '@/collections/fields'
import { accessRatings } from './choices'

const services = {
  accessFormalEducation: 'Formal education',
  accessAls: 'Alternative learning system (ALS)',
  accessMadrasah: 'Madrasah',
  accessHealthcare: 'Health care',
  accessCleanWater: 'Clean water',
  accessSanitation: 'Sanitation',
  accessElectricity: 'Electricity',
  accessRoadsTransport: 'Roads and transport',
  accessCommunication: 'Communication',
  financialAccessLevel: 'Banks and credit',
}

/** How well the community is served, service by service. */
export const serviceRatings = (): Field[] => [
  {
    type: 'row',
    fields: Object.entries(services).map(([name, label]) =>
      choice({ name, label, options: accessRatings, admin: { width: '33%' } }),
    ),
  },
]
