import type { Payload, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { personOf } from '../person'
import { standingOf, type Standing } from './standing'

/** In the header of every page: the organization, and whether one may only read. Seen when the menu is closed, too. */
export const StandingBadge = async (props: { req?: PayloadRequest; payload: Payload }) => {
  const principal = principalOf({ user: await personOf(props) })
  return principal && <StandingNote standing={standingOf(principal)} />
}

export const StandingNote = ({ standing: { name, shortName, readOnly } }: { standing: Standing }) => (
  <span className="bmms-standing">
    <span className="bmms-standing__place" title={name}>
      {shortName}
    </span>
    {readOnly && (
      <span className="bmms-standing__read-only" title={readOnly.explanation}>
        <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7h1zm2 0h4V5a2 2 0 1 0-4 0v2z" fill="currentColor" />
        </svg>
        <span>{readOnly.label}</span>
      </span>
    )}
  </span>
)
