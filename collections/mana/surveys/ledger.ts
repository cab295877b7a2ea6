import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { settledIn } from '@/collections/me/settled'
import { changedMeanwhile } from '@/hooks/problems'
import { executorOf } from '@/src/database/sessions'

/** Holds a survey until the transaction ends, and says how it stands by now. Null when it is not in the scope. */
export const holdSurvey = async (
  req: PayloadRequest,
  survey: string,
): Promise<{ actualRespondents: number; status: string } | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<{ counted: string; status: string }>(sql`
    select actual_respondents as counted, status from surveys where id = ${survey} for no key update`)
  return rows[0] ? { actualRespondents: Number(rows[0].counted), status: rows[0].status } : null
}

/** A survey knows how many responses it has. */
export const settledInSurvey = settledIn({
  field: 'survey',
  hold: holdSurvey,
  settle: async (req, survey) => {
    const held = await holdSurvey(req, survey)
    if (!held) return
    const { totalDocs } = await req.payload.count({
      collection: 'survey-responses',
      where: { survey: { equals: survey } },
      // Counted for the survey, whatever of it is seen by whoever enters one.
      overrideAccess: true,
      req,
    })
    if (totalDocs !== held.actualRespondents)
      await req.payload.db.updateOne({
        collection: 'surveys',
        id: survey,
        data: { actualRespondents: totalDocs },
        req,
      })
  },
})

/** Payload writes all of a survey back as it was read: responses that came meanwhile count, and so does a new status. */
export const keepCount: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  if (operation === 'create') return { ...data, actualRespondents: 0 }
  const held = await holdSurvey(req, String(originalDoc?.id))
  if (!held) return data
  if (held.status !== originalDoc?.status) throw changedMeanwhile()
  return { ...data, actualRespondents: held.actualRespondents }
}
