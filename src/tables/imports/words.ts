import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { TableImport } from '@/src/payload-types'
import type { Heading } from '../read/file'
import type { Fault } from '../read/values'

/** "Barangay: There is no such place." */
export const inWords = ({ field, message }: Fault, config: SanitizedCollectionConfig): string =>
  field === null ? message : `${labelIn(config, field)}: ${message}`

export const labelIn = (config: SanitizedCollectionConfig, name: string): string => {
  const field = config.flattenedFields.find((it) => it.name === name) as { label?: unknown } | undefined
  return typeof field?.label === 'string' ? field.label : name
}

/** Kept from everybody's reading, like what stands in the rows. */
export const headingsOf = async (req: PayloadRequest, { id }: TableImport): Promise<Heading[]> => {
  const { headings } = await req.payload.findByID({
    collection: 'table-imports',
    id,
    depth: 0,
    select: { headings: true },
    // It is the person's own, which was asked before.
    overrideAccess: true,
    req,
  })
  return headings as Heading[]
}
