import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'
import { principalOf } from '@/access/compile'
import { systemScopes } from '@/access/databaseScope'
import { lookingAt } from '@/hooks/lookingAt'
import { invalid } from '@/hooks/problems'
import { idOf, isUuid } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { isFoundValid, priorityScore, repeatedRanks, wayOfNeed, type NeedStatus } from '@/src/domain/needs'
import { isOnWay } from '@/src/domain/steps'

/** Keeps how pressing a need is beside it, so that lists can be sorted by it. */
export const stampScore: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const category = idOf(row.category)
  if (!isUuid(category)) return data
  const found = await req.payload.findByID({
    collection: 'needs-categories',
    id: category,
    depth: 0,
    select: { weightFactor: true },
    // The same for everybody.
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return {
    ...data,
    priorityScore: found ? priorityScore({ ...row, weightFactor: found.weightFactor }) : null,
  }
}

/** Another weight of a category counts for the needs of every organization. */
export const scoreAnew: CollectionAfterChangeHook = lookingAt(['weightFactor'], async (change) => {
  const { doc, operation, previousDoc, req } = change
  if (operation !== 'update' || doc.weightFactor === previousDoc.weightFactor) return
  await runAs(systemScopes.platform, () =>
    req.payload.update({
      collection: 'needs',
      where: { category: { equals: idOf(doc) } },
      data: {},
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
})

/** Says who found a need valid, and when; of one that is not any more nobody does. */
export const stampValidation: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const to: unknown = data?.status
  if (!isOnWay(wayOfNeed, to)) return data
  const from = operation === 'update' ? (originalDoc.status as NeedStatus) : null
  return { ...data, ...validation({ from, to, person: principalOf(req)?.userId }) }
}

const validation = ({
  from,
  to,
  person,
}: {
  from: NeedStatus | null
  to: NeedStatus
  person: string | undefined
}) => {
  if (!isFoundValid(to)) return to === 'identified' ? notFoundValid : {}
  if (from && isFoundValid(from)) return {}
  return { isValidated: true, validatedBy: person ?? null, validationDate: new Date().toISOString() }
}

const notFoundValid = { isValidated: false, validatedBy: null, validationDate: null }

/** A need that a community brought in says who took it down and when. */
export const stampSubmission: CollectionBeforeValidateHook = ({ data, operation, req }) =>
  data && operation === 'create' && req.user && data.submissionType === 'community_submitted'
    ? {
        ...data,
        submittedByUser: req.user.id,
        submissionDate: data.submissionDate ?? new Date().toISOString(),
      }
    : data

/** The day on which a PPA was found for it. */
export const stampInclusion: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (data?.linkedPpa === undefined || idOf(data.linkedPpa) === idOf(originalDoc?.linkedPpa)) return data
  return { ...data, budgetInclusionDate: data.linkedPpa ? new Date().toISOString() : null }
}

export const checkRanks: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const items: { need: unknown; rank?: number | null }[] = Array.isArray(data?.items) ? data.items : []
  const problems = repeatedRanks(items.map(({ need, rank }) => ({ need: idOf(need), rank })))
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}
