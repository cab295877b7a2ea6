import type { DefaultServerCellComponentProps } from 'payload'
import { words } from './words'

/** A part of a line of the audit log in a list, in words. */
export const WordCell = ({ field, rowData, payload }: DefaultServerCellComponentProps) => (
  <span>{words[(field as { name: string }).name]!(rowData as Record<string, unknown>, payload)}</span>
)
