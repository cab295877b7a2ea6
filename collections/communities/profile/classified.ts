import type { Field } from 'payload'
import type { Sensitivity } from '@/access/sensitive'
import { sensitive } from '@/collections/fields'

/** Of the fields that are made from lists of labels, those that point at single people in a small community. */
const classes: Record<string, Sensitivity> = {
  pwdCount: 'health',
  indigenousPeoplesCount: 'ethnicity',
  keyCommunityLeaders: 'contact',
}

/** A field of the list, sensitive where it is one of these. */
export const classified = <Kind extends Field & { name: string; custom?: Record<string, unknown> }>(
  field: Kind,
): Kind => {
  const sensitivity = classes[field.name]
  return sensitivity ? sensitive(sensitivity, field) : field
}
