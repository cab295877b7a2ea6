import type { UIFieldServerProps } from 'payload'
import { holdsIn, principalOf } from '@/access/compile'
import { idOf } from '@/hooks/relations'
import { forwardRefusal, withdrawRefusal, type ForwardStatus } from '@/src/domain/forwarding'
import type { NeedStatus } from '@/src/domain/needs'
import { possibleReceivers } from './receivers'
import { ForwardForm } from './ForwardForm'
import { WithdrawButton } from './WithdrawButton'

type Shown = { organization?: unknown; status?: NeedStatus; forwardStatus?: ForwardStatus | null }

/** On the form of a need: forwards it to another organization, or takes it back. */
export const ForwardField = async ({ data, id, req }: UIFieldServerProps) => {
  const { organization, status = 'identified', forwardStatus = null } = data as Shown
  if (!id || !principalOf(req)) return <p className="bmms-step__hint">Save the need first.</p>
  if (!holdsIn(req, 'mana.needs.approve', idOf(organization)))
    return <p className="bmms-step__hint">Needs are forwarded by those who may approve needs.</p>
  if (withdrawRefusal(forwardStatus) === null) return <WithdrawButton need={String(id)} />
  const refusal = forwardRefusal({ need: status, forwarding: forwardStatus })
  if (refusal) return <p className="bmms-step__hint">{refusal}</p>
  const receivers = await possibleReceivers(req, idOf(organization))
  return <ForwardForm need={String(id)} receivers={receivers} />
}
