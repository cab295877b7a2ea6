import type { CollectionBeforeValidateHook, Field } from 'payload'
import { idOnly, reference } from './index'

const written = { create: () => false, update: () => false }

/** Who entered a record; set by the server, never by the sender. */
export const createdBy: Field = reference({
  name: 'createdBy',
  label: 'Entered by',
  relationTo: 'users',
  ...idOnly,
  access: written,
  admin: { position: 'sidebar', readOnly: true, description: 'Filled in by the system.' },
})

/** Who changed a record last; set by the server, never by the sender. */
export const updatedBy: Field = reference({
  name: 'updatedBy',
  label: 'Last changed by',
  relationTo: 'users',
  ...idOnly,
  access: written,
  admin: { position: 'sidebar', readOnly: true, description: 'Filled in by the system.' },
})

/** Stamps the author. Commands have no user: what they pass, or nothing, stays. */
export const stampCreator: CollectionBeforeValidateHook = ({ data, operation, req }) =>
  data && operation === 'create' && req.user ? { ...data, createdBy: req.user.id } : data

/** Stamps the last editor, under the same terms as the author. */
export const stampEditor: CollectionBeforeValidateHook = ({ data, req }) =>
  data && req.user ? { ...data, updatedBy: req.user.id } : data
