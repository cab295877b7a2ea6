import type { CollectionSlug, PayloadRequest } from 'payload'
import { principalOfUser } from '@/access/compile'
import { declarationOf } from '@/access/declaration'
import { loadUser } from '@/access/loadPrincipal'
import { covers, type Scope } from '@/access/principal'
import type { Action } from '@/access/features'
import { configOf } from '@/hooks/relations'
import { reasonsFor, type Reason } from './reasons'
import { loadStanding } from './standing'
import { mayDo, type Subject } from './verdict'

export type Explanation = {
  person: { id: string; name: string; email: string }
  action: Action
  collection: CollectionSlug
  /** What its records are called: "PPAs". */
  label: string
  isAllowed: boolean
  /** In one sentence. */
  answer: string
  reasons: Reason[]
}

type Question = {
  userId: string
  action: Action
  collection: CollectionSlug
  subject: Subject
  organization: { id: string; name: string } | null | undefined
  /** Of which organizations whoever asks may know what members have. */
  visible: Scope
  req: PayloadRequest
}

/**
 * Why somebody may or may not do something now: the verdict by what decides over their own requests, and the reasons
 * in words. Null when there is no such account.
 */
export const explain = async (question: Question): Promise<Explanation | null> => {
  const { userId, action, collection, subject, organization, visible, req } = question
  const { payload } = req
  const [person, written] = await Promise.all([
    loadUser({ payload, userId, requested: null }),
    loadStanding({ payload, userId }),
  ])
  if (!person) return null
  const config = configOf(payload, collection)
  const name = String(person.name)
  const label = String(config.labels.plural)
  const isAllowed = await mayDo(person, { action, collection, subject }, req)
  const reasons = reasonsFor({
    name,
    isAccountActive: Boolean(person.isActive),
    principal: principalOfUser(person)!,
    written: written.filter(({ organizationId }) => covers(visible, organizationId)),
    declaration: declarationOf(config)!,
    label,
    action,
    organization,
    account: collection === 'users' && subject.kind === 'record' ? subject.id : undefined,
    isAllowed,
  })
  return {
    person: { id: person.id, name, email: String(person.email) },
    action,
    collection,
    label,
    isAllowed,
    answer: `${isAllowed ? 'Yes' : 'No'}. ${reasons.at(-1)!.text}`,
    reasons,
  }
}
