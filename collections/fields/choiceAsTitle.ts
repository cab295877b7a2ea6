import type { CollectionBeforeValidateHook, Field } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { text } from './index'

type Titled = { title: Field; stampTitle: CollectionBeforeValidateHook }

/**
 * For records that are called by a choice. Payload shows the value of a choice where it stands as a title, so its label
 * is kept beside it as `displayName`.
 */
export const choiceAsTitle = (choice: string, options: Readonly<Record<string, string>>): Titled => ({
  title: text({ name: 'displayName', label: 'Title', access: byServer, admin: { hidden: true } }),
  stampTitle: ({ data, originalDoc }) => {
    const value = ({ ...originalDoc, ...data } as Record<string, unknown>)[choice]
    return data && { ...data, displayName: options[String(value)] ?? null }
  },
})
