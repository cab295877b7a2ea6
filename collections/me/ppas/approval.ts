import type { Field, Option, PayloadRequest } from 'payload'
import { byServer, never } from '@/access/fieldAccess'
import { holdsIn, principalOf } from '@/access/compile'
import { choice, idOnly, longText, moment, reference, text } from '@/collections/fields'
import { stampedPerson } from '@/collections/fields/authorship'
import { idOf } from '@/hooks/relations'
import { approvalStatuses, nextSteps, type ApprovalStatus } from '@/src/domain/approval'
import type { Standing } from '@/src/domain/steps'

type Row = Record<string, unknown>
type Step = { newStatus?: ApprovalStatus | null; person?: unknown }

/** Said together with a step and kept by the server; nothing that a new PPA has. */
const withStep = { create: never }
const third = { width: '33%', readOnly: true }

/** Whether somebody submits and decides, and whether the PPA is their own; the system is held to the order alone. */
export const standingOf = (req: PayloadRequest, ppa: Row): Standing => {
  const organization = idOf(ppa.implementingMoa)
  const submission = stepsOf(ppa).findLast(({ newStatus }) => newStatus === 'technical_review')
  const authors = [idOf(ppa.createdBy), idOf(submission?.person)]
  const person = principalOf(req)?.userId
  return {
    mayEdit: holdsIn(req, 'me.ppas.edit', organization),
    mayApprove: holdsIn(req, 'me.ppas.approve', organization),
    isAuthor: person !== undefined && authors.includes(person),
  }
}

export const stepsOf = ({ approvalHistory }: Row): Step[] =>
  Array.isArray(approvalHistory) ? (approvalHistory as Step[]) : []

/** The status that is stored. What the form holds may be the choice of somebody who has not saved yet. */
const storedStatus = (ppa: Row): ApprovalStatus => stepsOf(ppa).at(-1)?.newStatus ?? 'draft'

const openSteps = ({
  data,
  options,
  req,
}: {
  data: Row
  options: Option[]
  req: PayloadRequest
}): Option[] => {
  const from = storedStatus(data)
  const open: readonly string[] = [from, ...nextSteps(from, standingOf(req, data))]
  return options.filter((option) => open.includes(typeof option === 'string' ? option : option.value))
}

const isMoving = (ppa: Row): boolean => ppa.approvalStatus !== storedStatus(ppa)

/** How far it is on its way to approval, who took it there, and the next step. */
export const approval: Field[] = [
  choice({
    name: 'approvalStatus',
    label: 'Approval',
    options: approvalStatuses,
    required: true,
    defaultValue: 'draft',
    index: true,
    access: withStep,
    filterOptions: openSteps,
    admin: {
      isClearable: false,
      disableBulkEdit: true,
      description:
        'Choose the next step and save. Whoever works on the PPA submits it; somebody else who may approve decides.',
      components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
    },
  }),
  longText({
    name: 'approvalNotes',
    label: 'Notes to this step',
    access: withStep,
    admin: {
      disableBulkEdit: true,
      condition: (data) => isMoving(data) && data.approvalStatus !== 'rejected',
      description: 'Kept in the history of the approval.',
    },
  }),
  longText({
    name: 'rejectionReason',
    label: 'Reason for the rejection',
    access: withStep,
    admin: {
      disableBulkEdit: true,
      condition: (data) => data.approvalStatus === 'rejected' || Boolean(data.rejectionReason),
      description: 'What has to change before it can be submitted again. Said when it is rejected.',
    },
  }),
  moment({
    name: 'approvalSince',
    label: 'In this status since',
    // Whoever sends it along says which status they have seen; it is never stored.
    access: withStep,
    admin: {
      readOnly: true,
      disableBulkEdit: true,
      condition: (data) => Boolean(data.approvalSince),
    },
  }),
  {
    type: 'row',
    fields: [
      decidedBy('reviewedBy', 'Technical review passed by'),
      decidedBy('budgetApprovedBy', 'Approved by'),
      decidedBy('executiveApprovedBy', 'Enacted by'),
    ],
  },
  {
    name: 'approvalHistory',
    label: 'History of the approval',
    labels: { singular: 'Step', plural: 'Steps' },
    type: 'array',
    access: byServer,
    admin: {
      readOnly: true,
      initCollapsed: true,
      disableBulkEdit: true,
      components: { RowLabel: '/src/admin/approval/StepLabel#StepLabel' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          choice({ name: 'previousStatus', label: 'From', options: approvalStatuses, admin: third }),
          choice({
            name: 'newStatus',
            label: 'To',
            options: approvalStatuses,
            required: true,
            admin: third,
          }),
          moment({ name: 'at', label: 'When', required: true, admin: third }),
        ],
      },
      reference({ name: 'person', label: 'By', relationTo: 'users', ...idOnly, admin: { readOnly: true } }),
      text({ name: 'notes', maxLength: 20_000, admin: { readOnly: true } }),
    ],
  },
]

function decidedBy(name: string, label: string): Field {
  return stampedPerson({ name, label, admin: { ...third, condition: (data) => Boolean(data[name]) } })
}
