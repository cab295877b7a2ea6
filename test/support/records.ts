import type { Bmms, Document } from './bmms'
import type { Subject } from './subject'
import { assessments } from './subjects/assessments'
import { communities } from './subjects/communities'
import { mana } from './subjects/mana'
import { me } from './subjects/me'
import { needs } from './subjects/needs'
import { tenancy } from './subjects/tenancy'

/** Every kind of record that belongs to an organization; what is linked to stands before what links to it. */
export const subjects: readonly Subject[] = [
  ...communities,
  ...assessments,
  ...mana,
  ...me,
  ...needs,
  ...tenancy,
]

export const insiderOf = (slug: string, code: string): string =>
  `${subjectOf(slug).insider ?? 'staff'}@${code.toLowerCase()}.bmms.test`

export const subjectOf = (slug: string): Subject => {
  const subject = subjects.find((it) => it.slug === slug)
  if (!subject) throw new Error(`There is no factory for ${slug} in test/support/subjects`)
  return subject
}

/** A sound record of a collection, as staff of an organization would send it. */
export const draftOf = (bmms: Bmms, slug: string, code: string): Promise<Record<string, unknown>> =>
  subjectOf(slug).factory(bmms, code, create)

/** Creates a record over REST as staff of an organization. */
export const create = async (
  bmms: Bmms,
  slug: string,
  code: string,
  extra: object = {},
): Promise<Document> => {
  const body = { ...(await draftOf(bmms, slug, code)), ...extra }
  const answer = await bmms.request('POST', `/api/${slug}?depth=0`, {
    as: insiderOf(slug, code),
    body,
  })
  if (answer.status !== 201) throw new Error(`${slug} was not created: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}
