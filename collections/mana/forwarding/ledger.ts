import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'
import type { ForwardStatus } from '@/src/domain/forwarding'

/** All that a need keeps of its forwarding. */
export type Forwarding = {
  forwardedToMao: string | null
  forwardedDate: string | null
  forwardedBy: string | null
  forwardMessage: string | null
  forwardStatus: ForwardStatus | null
  forwardAnswerDate: string | null
  forwardAnswerPpa: string | null
  forwardAnswer: string | null
  forwardedCopy: string | null
}

export const notForwarded: Forwarding = {
  forwardedToMao: null,
  forwardedDate: null,
  forwardedBy: null,
  forwardMessage: null,
  forwardStatus: null,
  forwardAnswerDate: null,
  forwardAnswerPpa: null,
  forwardAnswer: null,
  forwardedCopy: null,
}

/**
 * Holds a need until the transaction ends and reads what is kept of its forwarding now: forwarding, withdrawing and
 * answering go one after the other. Null when the need is gone or not within the scope.
 */
export const holdNeed = async (req: PayloadRequest, need: string): Promise<Forwarding | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<Forwarding>(sql`
    select forwarded_to_mao_id as "forwardedToMao", forwarded_by_id as "forwardedBy",
      to_char(forwarded_date at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "forwardedDate",
      forward_message as "forwardMessage", forward_status as "forwardStatus",
      to_char(forward_answer_date at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "forwardAnswerDate",
      forward_answer_ppa as "forwardAnswerPpa", forward_answer as "forwardAnswer",
      forwarded_copy as "forwardedCopy"
    from needs where id = ${need} for no key update`)
  return rows[0] ?? null
}

/**
 * Payload writes all of a need back as it was read: an answer that came meanwhile would be lost, so it is read again.
 * A copy of a need was forwarded to nobody.
 */
export const keepForwarding: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  if (operation === 'create') return req.user ? { ...data, ...notForwarded } : data
  return { ...data, ...(await holdNeed(req, String(originalDoc?.id))) }
}
