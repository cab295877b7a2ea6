import type { Field } from 'payload'
import { byServer, never } from '@/access/fieldAccess'
import { stampedPerson } from '@/collections/fields/authorship'
import { choice, day, idOnly, longText, reference, text } from '@/collections/fields'
import { forwardStatuses, longestWords } from '@/src/domain/forwarding'

const isForwarded = (data: Record<string, unknown>): boolean => Boolean(data.forwardStatus)
const isAnswered = (data: Record<string, unknown>): boolean => Boolean(data.forwardAnswerDate)
const third = { readOnly: true, width: '33%', condition: isForwarded }
const place = { ...third, width: '50%', allowCreate: false, allowEdit: false }
const ofAnswer = { readOnly: true, condition: isAnswered }

/** To whom a need was forwarded last, and what they said. Kept by the server alone. */
export const forwarding: Field[] = [
  {
    type: 'row',
    fields: [
      reference({
        name: 'forwardedToMao',
        label: 'Forwarded to',
        relationTo: 'organizations',
        ...idOnly,
        access: byServer,
        admin: place,
      }),
      day({
        name: 'forwardedDate',
        label: 'Forwarded on',
        access: byServer,
        admin: { ...third, width: '25%' },
      }),
      stampedPerson({
        name: 'forwardedBy',
        label: 'Forwarded by',
        admin: { ...place, width: '25%' },
      }),
    ],
  },
  longText({
    name: 'forwardMessage',
    label: 'Message',
    maxLength: longestWords,
    access: byServer,
    admin: { readOnly: true, condition: (data) => Boolean(data.forwardMessage) },
  }),
  {
    type: 'row',
    fields: [
      choice({
        name: 'forwardStatus',
        label: 'What became of it',
        options: forwardStatuses,
        access: byServer,
        admin: { ...third, components: { Cell: '/src/admin/cells/StatusCell#StatusCell' } },
      }),
      day({
        name: 'forwardAnswerDate',
        label: 'Answered on',
        access: byServer,
        admin: { ...ofAnswer, width: '33%' },
      }),
      text({
        name: 'forwardAnswerPpa',
        label: 'PPA that answers it there',
        access: byServer,
        admin: { readOnly: true, width: '33%', condition: (data) => Boolean(data.forwardAnswerPpa) },
      }),
    ],
  },
  longText({
    name: 'forwardAnswer',
    label: 'Answer',
    maxLength: longestWords,
    access: byServer,
    admin: { readOnly: true, condition: (data) => Boolean(data.forwardAnswer) },
  }),
  {
    name: 'forward',
    type: 'ui',
    admin: { components: { Field: '/src/admin/forwarding/ForwardField#ForwardField' } },
  },
  // The copy at the receiver that counts; no relation, because it is another organization's record.
  text({
    name: 'forwardedCopy',
    maxLength: 36,
    access: { ...byServer, read: never },
    admin: { hidden: true },
  }),
]
