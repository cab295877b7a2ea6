import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { moduleOf } from '@/access/features'
import { covers, scopeOf, type Principal } from '@/access/principal'
import { missing, noSuchRecord, refused } from '@/hooks/problems'
import { configOf, idOf, visibleRecord } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import type { AuditLog } from '@/src/payload-types'
import type { AuditAction, Change } from './entry'
import { readableChanges } from './readable'

/** What happened to a record, for those who see it: without addresses, and with the fields that they may read. */
export type HistoryEntry = {
  id: string
  at: string
  by: string | null
  action: AuditAction
  changes: Change[]
  message: string | null
}

export type History = { entries: HistoryEntry[]; total: number; page: number; pages: number }

type Asked = { req: PayloadRequest; principal: Principal; collection: string; id: unknown; page: number }

const perPage = 25

/**
 * The latest first. Whoever views a record views its history; of people, their rights and what is the same for all
 * only those who view the audit log. Throws 404 for a record that is not there for this person, 403 where its history is not.
 */
export const loadHistory = async ({ req, principal, collection, id, page }: Asked): Promise<History> => {
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  const record = config && declarationOf(config) ? await visibleRecord(req, config.slug, id) : null
  if (!record) throw missing(noSuchRecord)
  if (!mayViewHistory(principal, collection, record, req))
    throw refused('The history of this record is for administrators.')
  const { docs, totalDocs, totalPages } = await runAs(systemScopes.history, () =>
    req.payload.find({
      collection: 'audit-log',
      where: {
        and: [
          { collection: { equals: collection } },
          { document: { equals: id } },
          // Who read it is in the log, for those who look after that.
          { action: { not_equals: 'read' } },
        ],
      },
      sort: '-createdAt',
      depth: 0,
      limit: perPage,
      page,
      // Whoever views the record views this, and not the log.
      overrideAccess: true,
      req,
    }),
  )
  const { flattenedFields: fields } = configOf(req.payload, collection)
  const entries = await Promise.all(
    docs.map(toEntry).map(async (entry) => ({
      ...entry,
      changes: await readableChanges({ changes: entry.changes, fields, record, req }),
    })),
  )
  return { entries, total: totalDocs, page, pages: totalPages }
}

type Row = Record<string, unknown>

const mayViewHistory = (
  principal: Principal,
  collection: string,
  record: Row,
  req: PayloadRequest,
): boolean => {
  if (principal.isSuperadmin) return true
  const { feature, ownership } = declarationOf(configOf(req.payload, collection))!
  const organization = isTenantOwned(ownership) ? idOf(record[ownership.field]) : null
  if (organization === null) return false
  return (
    moduleOf(feature) !== 'administration' ||
    covers(scopeOf(principal, 'view', 'administration.audit-log'), organization)
  )
}

const toEntry = ({ id, createdAt, actor, action, changes, message }: AuditLog): HistoryEntry => ({
  id,
  at: createdAt,
  by: actor ?? null,
  action: action as AuditAction,
  changes: changes as Change[],
  message: message ?? null,
})
