import { ProgressBar } from '../dashboard/ProgressBar'

/** A percentage in a list, as a bar and a number. */
export const ProgressCell = ({ cellData }: { cellData?: number | null }) =>
  typeof cellData === 'number' ? <ProgressBar percent={cellData} /> : <span>–</span>
