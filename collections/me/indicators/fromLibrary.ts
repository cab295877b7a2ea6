import type { CollectionBeforeValidateHook } from 'payload'
import { idOf, visibleRecord } from '@/hooks/relations'

/** What an indicator takes from the library where it does not say it itself. */
const taken = {
  name: 'indicatorName',
  unit: 'unitOfMeasure',
  dataSource: 'dataSource',
  frequency: 'frequency',
} as const

/** An indicator chosen from the library brings its wording, unless the PPA words it differently. */
export const takeFromLibrary: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const chosen = idOf(data?.libraryIndicator)
  if (!data || !chosen || chosen === idOf((originalDoc as typeof data | undefined)?.libraryIndicator))
    return data
  const entry = await visibleRecord(req, 'outcome-indicators', chosen)
  // One that is not there is told by the check of references.
  if (!entry) return data
  const row: Record<string, unknown> = { ...originalDoc, ...data }
  const missing = Object.entries(taken).filter(([field]) => !row[field])
  return { ...data, ...Object.fromEntries(missing.map(([field, from]) => [field, entry[from]])) }
}
