import { APIError, type PayloadRequest } from 'payload'
import { missing, noSuchRecord, refused } from '@/hooks/problems'
import { idOf, visibleRecord } from '@/hooks/relations'
import type { TableImport } from '@/src/payload-types'
import { personOfRequest } from '@/src/server/accounts/person'

/**
 * The import that is meant, of whoever asks. Throws 401, 404 for one of another organization as for none, and 403 for
 * one of a colleague: what stands in a file may be more than every member may read.
 */
export const ownImport = async (req: PayloadRequest, id: unknown): Promise<TableImport> => {
  const person = personOfRequest(req)
  const found = (await visibleRecord(req, 'table-imports', id)) as TableImport | null
  if (!found) throw missing(noSuchRecord)
  if (idOf(found.person) !== person.id) throw refused('Only whoever uploaded a file works with it.')
  return found
}

/** 409: the import has gone on, or somebody was faster. */
export const notThere = (message: string) => new APIError(message, 409, undefined, true)
