import type { Field, TextField } from 'payload'
import { count, flag, reference, text } from '@/collections/fields'
import { psgcPattern } from '@/src/domain/geography'
import type { Unique } from '@/access/declaration'

/** What every level of the geography carries, in the order in which it is read. */
export const placeFields = (levelName: string): Field[] => [
  text({ name: 'name', required: true, admin: { description: `Official name of the ${levelName}.` } }),
  {
    type: 'row',
    fields: [
      text({
        name: 'psgc',
        label: 'PSGC',
        required: true,
        minLength: 10,
        maxLength: 10,
        validate: tenDigits,
        admin: {
          width: '50%',
          description:
            'Ten-digit Philippine Standard Geographic Code of the Philippine Statistics Authority.',
        },
      }),
      text({
        name: 'code',
        required: true,
        admin: { width: '50%', description: 'Short code used in older lists, for example XII-COTABATO.' },
      }),
    ],
  },
]

export const isActive: Field = flag({
  name: 'isActive',
  label: 'In use',
  defaultValue: true,
  admin: {
    position: 'sidebar',
    description: 'Untick when the place no longer exists under this name.',
  },
})

export const populationTotal: Field = count({
  name: 'populationTotal',
  label: 'Population',
  admin: { description: 'All residents at the last census.' },
})

/**
 * The larger unit a place lies in. It is fixed once the place is entered: communities, assessments and projects
 * in it carry that unit too, so a place that moves by law is moved everywhere at once, by a migration.
 */
export const larger = ({ admin, ...field }: Parameters<typeof reference>[0]): Field =>
  reference({
    ...field,
    access: { update: () => false },
    admin: { allowCreate: false, allowEdit: false, ...admin },
  })

/** The line that names a place together with what it lies in; composed on save, never typed. */
export const placeLabel = (): TextField =>
  text({
    name: 'label',
    required: true,
    maxLength: 800,
    admin: {
      readOnly: true,
      position: 'sidebar',
      description: 'Made from the name and the places it lies in.',
    },
  })

/** A place is found by its codes, so no two places of a level share one. */
export const placeUniques = (slug: string): Unique[] => [
  { name: `${slug}_psgc_unique`, fields: ['psgc'], message: 'Another place already has this PSGC.' },
  { name: `${slug}_code_unique`, fields: ['code'], message: 'Another place already has this code.' },
]

function tenDigits(value: unknown): string | true {
  return typeof value === 'string' && psgcPattern.test(value) ? true : 'Enter the ten digits of the code.'
}
