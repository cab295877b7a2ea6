import type { UIFieldServerProps } from 'payload'
import { holdsIn } from '@/access/compile'
import { idOf } from '@/hooks/relations'
import { isAnswer } from '@/src/domain/forwarding'
import type { ReceivedNeed } from '@/src/payload-types'
import { AnswerForm } from './AnswerForm'

/** On the page of a received need: what the organization answers. */
export const AnswerField = ({ data, id, req }: UIFieldServerProps) => {
  const { organization, status, answer, linkedPpa } = data as Partial<ReceivedNeed>
  if (!id) return null
  if (status === 'withdrawn')
    return <p className="bmms-step__hint">The sender has withdrawn this need. It takes no answer.</p>
  if (!holdsIn(req, 'mana.received-needs.approve', idOf(organization)))
    return <p className="bmms-step__hint">Needs of others are answered by those who may approve them.</p>
  return (
    <AnswerForm
      need={String(id)}
      given={isAnswer(status) ? status : null}
      words={answer ?? ''}
      ppa={idOf(linkedPpa)}
    />
  )
}
