import { formatCount } from '../format'

/** A number in a list, to the right, with its thousands apart. */
export const CountCell = ({ cellData }: { cellData?: number | null }) => (
  <span className="bmms-number">{typeof cellData === 'number' ? formatCount(cellData) : '–'}</span>
)
