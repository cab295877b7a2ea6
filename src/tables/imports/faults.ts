import { APIError, type PayloadRequest } from 'payload'
import { withOwnWords } from '@/hooks/explainErrors'
import { explainDatabaseError } from '@/src/database/errors'
import type { Fault } from '../read/values'

type Told = { message: string; data?: { errors?: { path?: string; message: string }[] } }

/**
 * Why a record was not written, field by field, in the words that the form would show. Null for what is no fault of
 * the row, such as a database that does not answer.
 */
export const faultsOf = (error: unknown, req: PayloadRequest): Fault[] | null => {
  const explained = explainDatabaseError(error, req.payload.config.collections)
  if (explained)
    return explained.status >= 500 ? null : [{ field: explained.path ?? null, message: explained.message }]
  if (!(error instanceof APIError) || error.status >= 500) return null
  const { message, data } = withOwnWords(error as unknown as Told, req)
  const errors = data?.errors ?? []
  return errors.length > 0
    ? errors.map((it) => ({ field: fieldIn(it.path), message: it.message }))
    : [{ field: null, message }]
}

/** The field that a path such as `teamMembers.0.user` begins with. */
const fieldIn = (path: string | undefined): string | null => path?.split('.')[0] || null
