import type { UIFieldServerProps } from 'payload'
import Link from 'next/link'
import { configOf, idOf } from '@/hooks/relations'

/** From a row that opens a record to the record. */
export const OpenRecord = ({ data, field, payload }: UIFieldServerProps) => {
  const record = field.admin?.custom?.record as string
  const id = idOf((data as Record<string, unknown> | undefined)?.[record])
  const opened = payload.config.collections.find(({ slug }) => slug === field.admin?.custom?.collection)
  if (!id || !opened) return null
  const label = String(configOf(payload, opened.slug).labels.singular)
  return (
    <p className="bmms-record-link">
      <Link href={`/admin/collections/${opened.slug}/${id}`}>Open the {lowered(label)}</Link>
    </p>
  )
}

/** "PPA" stays as it is. */
const lowered = (label: string): string => (/^[A-Z]{2}/.test(label) ? label : label.toLowerCase())
