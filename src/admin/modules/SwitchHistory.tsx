import type { PayloadRequest } from 'payload'
import { flagOf, modules } from '@/access/modules'
import type { Change } from '@/src/audit/entry'
import { switchableModules } from '@/src/enablement/changes'
import type { AuditLog } from '@/src/payload-types'
import { formatMoment } from '../format'

const latest = 20

/** The latest switches of organizations, out of the audit log. */
export const loadSwitchHistory = async (req: PayloadRequest): Promise<AuditLog[]> => {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { and: [{ collection: { equals: 'organizations' } }, { action: { equals: 'switch' } }] },
    sort: '-createdAt',
    depth: 0,
    limit: latest,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** Who switched what, when and why. */
export const SwitchHistory = ({ lines }: { lines: readonly AuditLog[] }) => (
  <section className="bmms-modules__step" aria-label="History">
    <h2>Latest switches</h2>
    {lines.length === 0 && <p>Nothing was switched yet.</p>}
    <ol className="bmms-modules__history">
      {lines.map(({ id, createdAt, actor, title, changes, message }) => (
        <li key={id}>
          <strong>{title}</strong>: {(changes as Change[]).map(inWords).join(', ')}
          <small>
            {formatMoment(createdAt)}, {actor ?? 'BMMS'}
            {message && `: ${message}`}
          </small>
        </li>
      ))}
    </ol>
  </section>
)

const inWords = ({ field, after }: Change): string => {
  const module = switchableModules.find((it) => flagOf(it) === field)
  const what = module ? modules[module].label : field === 'isActive' ? 'the organization' : field
  return `${what} ${after === true ? 'on' : 'off'}`
}
