import type { Field } from 'payload'

type Row = Partial<Record<string, number | null>>

/** A figure that follows from others of the record; computed when it is read, never stored. */
export const derived = <Given = Row>({
  name,
  label,
  from,
}: {
  name: string
  label: string
  from: (row: Given) => number | null
}): Field => ({
  name,
  label,
  type: 'number',
  virtual: true,
  admin: { readOnly: true, width: '33%' },
  hooks: { afterRead: [({ siblingData }) => from(siblingData as Given)] },
})
