import type { CollectionBeforeValidateHook, Field, RelationshipField } from 'payload'
import { byServer, whereKnown } from '@/access/fieldAccess'
import { idOnly, moment, reference } from './index'

const filledIn = { position: 'sidebar', readOnly: true, description: 'Filled in by the system.' } as const

/** Who did something with a record; set by the server, never by the sender, and told to those who know the person. */
export const stampedPerson = ({
  name,
  label,
  admin = filledIn,
}: {
  name: string
  label: string
  admin?: RelationshipField['admin']
}): Field =>
  reference({
    name,
    label,
    relationTo: 'users',
    ...idOnly,
    access: { ...byServer, read: whereKnown(name) },
    admin,
  })

/** When that was; set by the server, never by the sender. */
export const stampedMoment = ({ name, label }: { name: string; label: string }): Field =>
  moment({ name, label, access: byServer, admin: filledIn })

export const createdBy = stampedPerson({ name: 'createdBy', label: 'Entered by' })
export const updatedBy = stampedPerson({ name: 'updatedBy', label: 'Last changed by' })

/** Stamps the author into a field. Commands have no user: what they pass, or nothing, stays. */
export const stampAuthor =
  (field: string): CollectionBeforeValidateHook =>
  ({ data, operation, req }) =>
    data && operation === 'create' && req.user ? { ...data, [field]: req.user.id } : data

export const stampCreator = stampAuthor('createdBy')

/** Stamps the last editor, under the same terms as the author. */
export const stampEditor: CollectionBeforeValidateHook = ({ data, req }) =>
  data && req.user ? { ...data, updatedBy: req.user.id } : data
