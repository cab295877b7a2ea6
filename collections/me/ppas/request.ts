import type { Condition, Field } from 'payload'
import { choice, email, longText, reference, sensitive, text } from '@/collections/fields'
import { requestStatuses } from '@/src/domain/requests'
import { requestSources } from '../choices'

// On each field and not on the tab alone: Payload asks for a required field only where its own condition holds.
const condition: Condition = (data) => data.category === 'obc_request'

const half = { width: '50%', condition }

/** Who asked for it and what became of the request; only for OBC requests and proposals. */
export const request: Field[] = [
  {
    type: 'row',
    fields: [
      reference({
        name: 'submittedByCommunity',
        label: 'Community that asks',
        relationTo: 'communities',
        required: true,
        admin: half,
      }),
      reference({
        name: 'submittedToOrganization',
        label: 'Organization it was submitted to',
        relationTo: 'organizations',
        required: true,
        admin: half,
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      choice({
        name: 'requestStatus',
        label: 'Request status',
        options: requestStatuses,
        admin: {
          ...half,
          description:
            'One step at a time, from submitted over the review to implementation. Somebody who may approve PPAs, and did not enter the request, approves or declines it.',
        },
      }),
      choice({ name: 'requestSource', label: 'Who sent it', options: requestSources, admin: half }),
    ],
  },
  {
    type: 'row',
    fields: [
      sensitive('contact', text({ name: 'requesterName', label: 'Name of requester', admin: half })),
      text({ name: 'requesterPosition', label: 'Position', admin: half }),
    ],
  },
  text({ name: 'requesterAffiliation', label: 'Affiliation', admin: { condition } }),
  {
    type: 'row',
    fields: [
      sensitive(
        'contact',
        text({ name: 'requesterContactNumber', label: 'Contact number', maxLength: 32, admin: half }),
      ),
      sensitive(
        'contact',
        text({
          name: 'requesterAlternateContactNumber',
          label: 'Second contact number',
          maxLength: 32,
          admin: half,
        }),
      ),
    ],
  },
  sensitive('contact', email({ name: 'requesterEmail', label: 'E-mail', admin: { condition } })),
  {
    name: 'requestObjectives',
    label: 'Objectives of the request',
    type: 'text',
    hasMany: true,
    maxLength: 500,
    admin: { condition, description: 'Type an objective and press Enter.' },
  },
  longText({ name: 'requestNotes', label: 'Notes', admin: { condition } }),
]
