import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { choice, email, longText, reference, sensitive, text } from '@/collections/fields'
import { ageGroups, attendances, participantTypes, sexes } from './choices'
import { attendance } from './workshops/attendance'

/** The attendance sheet of a workshop: data dictionary 3.3.6. */
export const workshopParticipants = defineCollection({
  slug: 'workshop-participants',
  labels: { singular: 'Workshop participant', plural: 'Workshop participants' },
  feature: 'mana.workshops',
  ownership: {
    kind: 'inherits',
    field: 'organization',
    parent: { field: 'workshop', collection: 'workshop-activities' },
  },
  tables: { key: ['workshop', 'name'] },
  defaultSort: 'name',
  searched: ['name'],
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'workshop', 'participantType', 'affiliation', 'attendance'],
    listSearchableFields: ['name', 'affiliation'],
    description:
      'Who was invited to a workshop, and who came. A sheet is brought in as a table under “Import”.',
  },
  fields: [
    reference({
      name: 'workshop',
      relationTo: 'workshop-activities',
      required: true,
      index: true,
      admin: { allowCreate: false },
    }),
    text({ name: 'name', required: true, maxLength: 200 }),
    {
      type: 'row',
      fields: [
        choice({
          name: 'participantType',
          label: 'Takes part as',
          required: true,
          options: participantTypes,
        }),
        choice({ name: 'attendance', required: true, defaultValue: 'attended', options: attendances }),
      ],
    },
    {
      type: 'row',
      fields: [
        choice({ name: 'gender', options: sexes }),
        choice({ name: 'ageGroup', label: 'Age', options: ageGroups }),
        text({ name: 'affiliation', label: 'Organization or community', maxLength: 200 }),
      ],
    },
    {
      type: 'row',
      fields: [
        sensitive('contact', text({ name: 'contactNumber', label: 'Phone', maxLength: 50 })),
        sensitive('contact', email({ name: 'email', label: 'E-mail address' })),
      ],
    },
    longText({ name: 'remarks', admin: { rows: 2 } }),
    createdBy,
  ],
  prepare: [stampCreator],
  hooks: attendance.hooksOfChild,
  uniques: [
    {
      name: 'workshop_participants_name_unique',
      fields: ['name', 'workshop'],
      message: 'Somebody of this name is on the sheet already. Add what tells the two apart.',
    },
  ],
})
