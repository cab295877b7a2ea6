import type { ReactNode } from 'react'
import { formatDay } from '../format'
import { PrintButton } from './PrintButton'

/** What the figures are about, and ways to take them along. */
export const Tools = ({
  about,
  today,
  exportUrl,
  children,
}: {
  about: readonly string[]
  /** A calendar day, `2026-03-31`. */
  today: string
  exportUrl: string
  children?: ReactNode
}) => (
  <div className="bmms-tools">
    <p className="bmms-tools__about">
      {[...about, `As of ${formatDay(`${today}T12:00:00+08:00`)}`].map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
    <p className="bmms-tools__ways">
      {children}
      <a className="bmms-button--quiet" href={exportUrl} download>
        Export (CSV)
      </a>
      <PrintButton />
    </p>
  </div>
)
