import { APIError, type AdminViewServerProps, type PayloadRequest } from 'payload'
import { actionLabels, actions } from '@/access/features'
import { declarationOf } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { answer, type Asked } from '@/src/explain/answer'
import type { Explanation } from '@/src/explain/explain'
import { renderPage } from '../page/renderPage'
import { pages } from '../pages'
import { Question, type Choices } from './Question'
import { Verdict } from './Verdict'

/** Why somebody can or cannot do something, for those who look after roles. A plain form: it works without JavaScript. */
export const ExplainView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.explain,
    introduction:
      'Ask why a member can or cannot do something. The answer is made by the rules that decide when they try.',
    content: (principal) => askAndAnswer(principal, props),
  })

const askAndAnswer = async (
  principal: Principal,
  { initPageResult: { req }, searchParams }: AdminViewServerProps,
) => {
  const asked = askedIn(searchParams)
  const isAsked = Boolean(asked.person && asked.collection)
  const choices = await choicesFor(req)
  const said = isAsked ? await answerOrFault(req, principal, asked) : null
  return (
    <>
      <Question asked={asked} choices={choices} />
      {said && <Verdict {...said} />}
    </>
  )
}

const names = ['person', 'action', 'collection', 'id', 'organization'] as const

/** A record may be given by the address of its page, as people copy it. */
const askedIn = (parameters: AdminViewServerProps['searchParams']): Asked => {
  const asked = Object.fromEntries(
    names.map((name) => [name, typeof parameters?.[name] === 'string' ? parameters[name].trim() : '']),
  ) as Asked
  return { ...asked, id: asked.id?.split(/[/?#]/).findLast((part) => part.length === 36) ?? asked.id }
}

type Said = { explanation?: Explanation; fault?: string }

const answerOrFault = async (req: PayloadRequest, principal: Principal, asked: Asked): Promise<Said> => {
  try {
    return { explanation: await answer(req, principal, asked) }
  } catch (error) {
    if (error instanceof APIError && error.isPublic) return { fault: error.message }
    throw error
  }
}

const choicesFor = async (req: PayloadRequest): Promise<Choices> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    sort: 'name',
    depth: 0,
    limit: 200,
    select: { name: true, email: true },
    overrideAccess: false,
    req,
  })
  return {
    people: docs.map(({ name, email }) => ({ value: email, label: name })),
    actions: actions.map((action) => ({ value: action, label: actionLabels[action] })),
    collections: req.payload.config.collections
      .filter(declarationOf)
      .map(({ slug, labels }) => ({ value: slug, label: String(labels.plural) })),
  }
}
