import type { PayloadRequest } from 'payload'
import { recordEvent } from '@/src/audit/record'
import { together } from '@/src/database/together'
import { idOf } from '@/hooks/relations'
import type { TableImport } from '@/src/payload-types'
import { notThere, ownImport } from './own'
import type { ImportState } from './states'
import { moveOn } from './store'

/** Has what was shown stored: the rows that were good, and nothing else. Throws 409 where there is nothing to store. */
export const confirmImport = async (req: PayloadRequest, id: unknown): Promise<void> => {
  const it = await ownImport(req, id)
  if (it.newCount + it.changedCount === 0 && it.status === 'checked')
    throw notThere('No row of this file would change anything.')
  await decide(req, it, ['checked'], 'running', 'This file is not waiting for a decision.')
}

/** Gives an import up. What was stored of it stays. */
export const cancelImport = async (req: PayloadRequest, id: unknown): Promise<void> => {
  const it = await ownImport(req, id)
  const from: ImportState[] = ['uploaded', 'checking', 'checked', 'running']
  await decide(req, it, from, 'cancelled', 'This import is over already.')
}

const decide = (
  req: PayloadRequest,
  it: TableImport,
  from: readonly ImportState[],
  to: ImportState,
  otherwise: string,
): Promise<void> =>
  together(req, async () => {
    if (!(await moveOn(req.payload, it.id, from, to, null, req))) throw notThere(otherwise)
    await recordEvent({
      req,
      action: 'update',
      organizationId: idOf(it.organization),
      collection: 'table-imports',
      id: it.id,
      title: it.fileName,
      before: { status: it.status },
      after: { status: to },
    })
  })
