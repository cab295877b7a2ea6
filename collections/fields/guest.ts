import type { CollectionSlug, RelationshipField, UIField } from 'payload'
import { byServer, never } from '@/access/fieldAccess'
import { reference, text } from './index'

/** The organization that a row lets in, said when the row is made. */
export const guest = ({ name, label, hint }: { name: string; label: string; hint: string }) =>
  reference({
    name,
    label,
    relationTo: 'organizations',
    required: true,
    index: true,
    access: { update: never },
    filterOptions: { isActive: { equals: true } },
    admin: { allowCreate: false, allowEdit: false, description: hint },
  })

/** An organization that is let in as far as the row says now; worked out by the server. */
export const door = (name: string): RelationshipField =>
  reference({
    name,
    relationTo: 'organizations',
    index: true,
    access: byServer,
    admin: { hidden: true },
  })

/** What the record is called that the row opens; those who are let in cannot look it up. */
export const nameOfOpened = ({ name, label }: { name: string; label: string }) =>
  text({
    name,
    label,
    access: byServer,
    admin: { readOnly: true, description: 'Taken from the record.' },
  })

/** The way from the row to the record itself, which stands in no list of those who are let in. */
export const wayTo = (record: string, collection: CollectionSlug): UIField => ({
  name: `${record}Link`,
  type: 'ui',
  admin: {
    components: { Field: '/src/admin/sharing/OpenRecord#OpenRecord' },
    custom: { record, collection },
  },
})
