import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { idOf } from '../relations'

/**
 * Each person has one primary organization. The first membership becomes it; only superadmins move it, so that
 * no ministry changes where a member of two organizations works; the old one is cleared in the same transaction.
 */
export const keepOnePrimary: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const user = idOf(data.user)
  if (!user) return data
  const others = await runAs(systemScopes.accounts, () =>
    otherPrimaries({ user, except: originalDoc?.id as string | undefined, req }),
  )
  if (!mayMovePrimary(req)) {
    return { ...data, isPrimary: operation === 'create' ? others.length === 0 : originalDoc.isPrimary }
  }
  if (!data.isPrimary) return { ...data, isPrimary: operation === 'create' && others.length === 0 }
  for (const id of others) {
    await req.payload.update({
      collection: 'memberships',
      id,
      data: { isPrimary: false },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return data
}

const mayMovePrimary = (req: PayloadRequest): boolean =>
  !req.user || (principalOf(req)?.isSuperadmin ?? false)

const otherPrimaries = async ({
  user,
  except,
  req,
}: {
  user: string
  except: string | undefined
  req: PayloadRequest
}): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { and: [{ user: { equals: user } }, { isPrimary: { equals: true } }] },
    depth: 0,
    limit: 10,
    pagination: false,
    // The other organization's membership is not visible to this administrator and still counts.
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id).filter((id) => id !== except)
}
