import { formatPesos } from '../format'

/** An amount in a list: pesos, to the right, so that digits stand under digits. */
export const MoneyCell = ({ cellData }: { cellData?: number | null }) => (
  <span className="bmms-number">{typeof cellData === 'number' ? formatPesos(cellData) : '–'}</span>
)
