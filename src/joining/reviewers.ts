import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { requestWaitsMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'

type Reviewer = { email: string; organization: string }

/** Who does the next step: the focal persons and then the administrators; where an office has none, the administrators. */
const statement = `
with reviewers as (
  select u.email, o.name as organization, m.is_focal_person as is_focal, m.role = 'admin' as is_admin
  from memberships m join users u on u.id = m.user_id join organizations o on o.id = m.organization_id
  where m.organization_id = $1 and m.is_active and u.is_active and (m.is_focal_person or m.role = 'admin')
)
select email, organization from reviewers
where case when $2 and exists (select from reviewers where is_focal) then is_focal else is_admin end
order by email limit 20`

/** Sends a mail to those whose turn it is. */
export const tellReviewers = async (
  req: PayloadRequest,
  organization: string,
  step: 'submitted' | 'endorsed',
): Promise<void> => {
  const { rows } = await runAs(systemScopes.accounts, () =>
    req.payload.db.pool.query<Reviewer>(statement, [organization, step === 'submitted']),
  )
  for (const reviewer of rows) {
    const message = requestWaitsMail({ organization: reviewer.organization })
    sendLater({ payload: req.payload, to: reviewer.email, message })
  }
}
