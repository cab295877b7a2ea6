import type { CollectionSlug, PayloadRequest } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { requestIdHeader } from '@/src/audit/record'
import { runAs } from '@/src/database/scope'

type Data = Record<string, unknown>

/**
 * Writes records of an organization on behalf of somebody of another one, in the same transaction. The log there says
 * which organization it was; who, and from where, is told by the line in the log of their own, which has the same
 * number of the request.
 */
export const inOrganization = <Result>(
  req: PayloadRequest,
  { organization, reason }: { organization: string; reason: string },
  work: (write: Write) => Promise<Result>,
): Promise<Result> =>
  runAs(organizationScope(organization), () => {
    const quiet = withoutPerson(req, reason)
    const { db } = req.payload
    return work({
      req: quiet,
      create: (collection, data) =>
        db.create({ collection, data: { ...data, organization }, req: quiet }) as unknown as Promise<Data>,
      update: async (collection, id, data) => {
        await db.updateOne({
          collection,
          id,
          data: { ...data, updatedAt: new Date().toISOString() },
          req: quiet,
        })
      },
    })
  })

export type Write = {
  /** For reading there. */
  req: PayloadRequest
  create: (collection: CollectionSlug, data: Data) => Promise<Data>
  update: (collection: CollectionSlug, id: string, data: Data) => Promise<void>
}

const withoutPerson = (req: PayloadRequest, reason: string): PayloadRequest => {
  const requestId = req.headers.get(requestIdHeader)
  return {
    payload: req.payload,
    transactionID: req.transactionID,
    user: null,
    headers: new Headers(requestId ? { [requestIdHeader]: requestId } : {}),
    context: { reason },
  } as unknown as PayloadRequest
}
