import type { NeedStatus } from './needs'
import type { Problem } from './rules'

/** What becomes of a need that is forwarded to another organization (data dictionary 4.6). */
export const forwardStatuses = {
  waiting: 'Waiting for an answer',
  accepted: 'Accepted',
  declined: 'Declined',
  answered: 'Answered in words',
  withdrawn: 'Withdrawn',
}
export type ForwardStatus = keyof typeof forwardStatuses

/** What the other organization says. */
export const answers = ['accepted', 'declined', 'answered'] as const
export type Answer = (typeof answers)[number]

export const isAnswer = (value: unknown): value is Answer => answers.some((it) => it === value)

const isOver: readonly NeedStatus[] = ['completed', 'rejected', 'deferred']

/** Why a need cannot be forwarded now, or null: one organization at a time, and none once it was accepted. */
export const forwardRefusal = ({
  need,
  forwarding,
}: {
  need: NeedStatus
  forwarding: ForwardStatus | null
}): string | null => {
  if (isOver.includes(need)) return 'Only a need that is open can be forwarded.'
  if (forwarding === 'waiting')
    return 'This need is with another organization already. Withdraw it there first.'
  return forwarding === 'accepted' ? 'Another organization has accepted this need.' : null
}

export const withdrawRefusal = (forwarding: ForwardStatus | null): string | null => {
  if (forwarding === 'waiting') return null
  return forwarding === null || forwarding === 'withdrawn'
    ? 'This need is not with another organization.'
    : 'This need has been answered. It can no longer be withdrawn.'
}

/** `isCurrent`: whether the sender still has it with this organization. An answer may be corrected as long as it is. */
export const answerRefusal = ({
  forwarding,
  isCurrent,
}: {
  forwarding: ForwardStatus
  isCurrent: boolean
}): string | null => {
  if (forwarding === 'withdrawn') return 'The sender has withdrawn this need.'
  return isCurrent ? null : 'The sender has gone on with this need elsewhere. The answer stays as it is.'
}

/** Only a plain yes needs no words. */
export const problemsOfAnswer = ({
  answer,
  words,
  hasPpa,
}: {
  answer: unknown
  words: string
  hasPpa: boolean
}): Problem[] => {
  if (!isAnswer(answer)) return [{ path: 'answer', message: 'Say accepted, declined or answered.' }]
  if (answer !== 'accepted' && words === '')
    return [{ path: 'words', message: 'Tell the sender why, in a few words.' }]
  return answer === 'declined' && hasPpa
    ? [{ path: 'linkedPpa', message: 'A need that is declined has no PPA.' }]
    : []
}

/** The longest message or answer, in characters. */
export const longestWords = 5000
