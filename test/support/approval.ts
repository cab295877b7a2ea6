import { expect } from '@jest/globals'
import type { Answer, Bmms, Document } from './bmms'

export const [staff, manager, admin, root] = [
  'staff@moh.bmms.test',
  'manager@moh.bmms.test',
  'admin@moh.bmms.test',
  'root@bmms.test',
] as const

export const statuses = [
  'draft',
  'technical_review',
  'budget_review',
  'stakeholder_consultation',
  'executive_approval',
  'approved',
  'enacted',
  'rejected',
] as const
export type Status = (typeof statuses)[number]

/** The way as the data dictionary tells it: who works on it goes these steps, who decides those. */
export const submissions = ['draft technical_review', 'rejected draft']
export const decisions = [
  'technical_review budget_review',
  'technical_review rejected',
  'budget_review stakeholder_consultation',
  'budget_review executive_approval',
  'budget_review rejected',
  'stakeholder_consultation executive_approval',
  'stakeholder_consultation rejected',
  'executive_approval approved',
  'executive_approval rejected',
  'approved enacted',
]

/** What the steps ask of a PPA, beside an indicator. */
export const complete = {
  sector: 'social',
  summary: 'Clean water for two barangays',
  beneficiaryDescription: 'Families without a well',
  budgetAllocation: 1000,
  fundingSource: 'gaab_2025',
  appropriationClass: 'co',
  obcSlots: 0,
  totalSlots: 10,
  costPerBeneficiary: 100,
}

/** What a test does with PPAs on their way to approval, on the BMMS that is running by then. */
export const approvals = (running: () => Bmms) => {
  const patch = (id: string, body: object, as: string = staff): Promise<Answer> =>
    running().request('PATCH', `/api/ppas/${id}?depth=0`, { as, body })
  const get = async (id: string): Promise<Document> =>
    (await running().request('GET', `/api/ppas/${id}?depth=0`, { as: staff })).body

  /** A PPA with everything that the steps ask for. */
  const submittable = async (extra: object = {}, as: string = staff): Promise<string> => {
    const body = { title: 'Wells', ...complete, ...extra }
    const { id } = (await running().request('POST', '/api/ppas?depth=0', { as, body })).body.doc
    await running().request('POST', '/api/indicators', {
      as,
      body: { ppa: id, name: 'Wells dug', target: '12' },
    })
    return id
  }

  /** As if it had come this far. */
  const put = async (id: string, status: Status): Promise<void> => {
    await running().owner.query('delete from ppas_approval_history where _parent_id = $1', [id])
    await running().owner.query('update ppas set approval_status = $2, approval_since = null where id = $1', [
      id,
      status,
    ])
    if (status !== 'draft')
      await running().owner.query(
        `insert into ppas_approval_history (_order, _parent_id, id, new_status, at) values (1, $1, gen_random_uuid()::text, $2, now())`,
        [id, status],
      )
  }

  const statusOf = async (id: string): Promise<Status> => {
    const found = await running().owner.query<{ status: Status }>(
      'select approval_status as status from ppas where id = $1',
      [id],
    )
    return found.rows[0]!.status
  }

  const walk = async (id: string, ...steps: [Status, string][]): Promise<void> => {
    for (const [approvalStatus, as] of steps)
      expect([approvalStatus, (await patch(id, { approvalStatus }, as)).status]).toEqual([
        approvalStatus,
        200,
      ])
  }

  return { patch, get, submittable, put, statusOf, walk }
}
