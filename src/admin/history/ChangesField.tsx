import type { JSONFieldServerProps } from 'payload'
import { namesIn } from '@/src/audit/names'
import { wordChanges } from '@/src/audit/wording'
import type { Change } from '@/src/audit/entry'
import { Diff } from './Diff'

/** What a line of the audit log says of the fields, in words. */
export const ChangesField = async ({ data, req }: JSONFieldServerProps) => {
  const { collection, changes } = data as { collection?: string | null; changes?: Change[] }
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  const fields = config?.flattenedFields ?? []
  const names = await namesIn(changes ?? [], fields, req)
  return (
    <div className="field-type">
      <p className="field-label">Changes</p>
      <Diff changes={wordChanges(changes ?? [], fields, names)} />
    </div>
  )
}
