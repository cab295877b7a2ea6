import type { SelectField } from 'payload'
import { StatusPill } from '../dashboard/StatusPill'

/** The status of a record in a list. */
export const StatusCell = ({
  cellData,
  field,
}: {
  cellData?: string | null
  field: Pick<SelectField, 'options'>
}) => (cellData ? <StatusPill status={cellData} label={labelOf(cellData, field)} /> : <span>–</span>)

const labelOf = (value: string, { options }: Pick<SelectField, 'options'>): string => {
  const option = options.find((it) => typeof it === 'object' && it.value === value)
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : value
}
