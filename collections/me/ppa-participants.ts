import type { CollectionBeforeValidateHook, FieldAccess } from 'payload'
import { holdsIn } from '@/access/compile'
import { never, onlySuperadmins } from '@/access/fieldAccess'
import { defineCollection } from '@/collections/define'
import { choice, longText, money } from '@/collections/fields'
import { createdBy, stampCreator, stampedMoment } from '@/collections/fields/authorship'
import { door, guest, nameOfOpened, wayTo } from '@/collections/fields/guest'
import { checkGuest, takeName } from '@/hooks/guests'
import { idOf } from '@/hooks/relations'
import { between } from '@/src/domain/rules'
import { participations } from './choices'
import { ofPpa, ppa } from './ofPpa'

type Row = Record<string, unknown>

/** Which of the two sides writes a field: the MOA that implements the PPA, or the one that takes part. */
const bySide =
  (side: 'organization' | 'participant'): FieldAccess =>
  (args) => {
    const organization = idOf((args.doc as Row | undefined)?.[side])
    return organization ? holdsIn(args.req, 'me.participants.edit', organization) : onlySuperadmins(args)
  }

const ofLead = { update: bySide('organization') }
const ofParticipant = { create: never, update: bySide('participant') }
const half = { width: '50%' }
const contribution = ['participation', 'contributedAmount', 'activities', 'progress'] as const

/** Whoever declines is shown the PPA no longer; and when the participant last told something is noted. */
const stampParticipation: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  const row = { ...originalDoc, ...data } as Row
  const isTold =
    operation === 'update' &&
    contribution.some((field) => data && field in data && data[field] !== (originalDoc as Row)[field])
  return {
    ...data,
    reader: row.participation === 'declined' ? null : idOf(row.participant),
    ...(isTold && { reportedAt: new Date().toISOString() }),
  }
}

/** Organizations that take part in a PPA of another, and what each of them adds: data dictionary 4.6. */
export const ppaParticipants = defineCollection({
  slug: 'ppa-participants',
  labels: { singular: 'Participant of a PPA', plural: 'Participants of PPAs' },
  feature: 'me.participants',
  ownership: { ...ofPpa, guest: { field: 'participant', edits: true } },
  defaultSort: 'ppaTitle',
  admin: {
    useAsTitle: 'ppaTitle',
    defaultColumns: [
      'ppaTitle',
      'organization',
      'participant',
      'participation',
      'contributedAmount',
      'progress',
    ],
    listSearchableFields: ['ppaTitle'],
    description:
      'PPAs that several organizations carry out together: those your organization leads, and those it takes part in.',
  },
  prepare: [stampCreator, takeName({ record: 'ppa', name: 'ppaTitle' })],
  hooks: { beforeValidate: [checkGuest, stampParticipation] },
  fields: [
    wayTo('ppa', 'ppas'),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'What was agreed',
          description: 'Written by the organization that implements the PPA.',
          fields: [
            ppa,
            nameOfOpened({ name: 'ppaTitle', label: 'Title of the PPA' }),
            guest({
              name: 'participant',
              label: 'Participating organization',
              hint: 'It may see the PPA, and says here what it adds to it.',
            }),
            longText({ name: 'task', label: 'What it is to do', access: ofLead }),
            money({ name: 'committedAmount', label: 'Amount agreed', access: ofLead }),
          ],
        },
        {
          label: 'What the participant adds',
          description: 'Written by the organization that takes part.',
          fields: [
            choice({
              name: 'participation',
              label: 'Answer to the invitation',
              options: participations,
              required: true,
              defaultValue: 'invited',
              access: ofParticipant,
              admin: { isClearable: false, description: 'Whoever declines does not see the PPA any longer.' },
            }),
            {
              type: 'row',
              fields: [
                money({
                  name: 'contributedAmount',
                  label: 'Amount contributed so far',
                  access: ofParticipant,
                  admin: half,
                }),
                {
                  name: 'progress',
                  label: 'Progress of its part (%)',
                  type: 'number',
                  access: ofParticipant,
                  admin: half,
                },
              ],
            },
            longText({ name: 'activities', label: 'What it has done', access: ofParticipant }),
          ],
        },
      ],
    },
    door('reader'),
    stampedMoment({ name: 'reportedAt', label: 'Last told by the participant' }),
    createdBy,
  ],
  rules: [between({ name: 'ppa_participants_progress', field: 'progress', min: 0, max: 100 })],
  uniques: [
    {
      name: 'ppa_participants_unique',
      fields: ['ppa', 'participant'],
      message: 'This organization takes part in this PPA already.',
    },
  ],
})
