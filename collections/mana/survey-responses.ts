import { defineCollection } from '@/collections/define'
import { stampAuthor, stampedMoment, stampedPerson } from '@/collections/fields/authorship'
import { flag, longText, moment, reference, sensitive, text } from '@/collections/fields'
import { unlessMovedOn } from './held'
import { checkResponse, validateResponse } from './surveys/prepare'
import { responsesCount } from './surveys/responsesCount'

const { hooksOfChild } = responsesCount

/** What one person or group answered to a survey: data dictionary 3.3.4. */
export const surveyResponses = defineCollection({
  slug: 'survey-responses',
  labels: { singular: 'Survey response', plural: 'Survey responses' },
  feature: 'mana.surveys',
  ownership: {
    kind: 'inherits',
    field: 'organization',
    parent: { field: 'survey', collection: 'surveys' },
  },
  defaultSort: '-collectionDate',
  admin: {
    useAsTitle: 'collectionDate',
    defaultColumns: ['collectionDate', 'survey', 'collectionLocation', 'collectedBy', 'isValidated'],
    listSearchableFields: ['collectionLocation'],
    description: 'What people answered. Somebody else than who collected it finds a response valid.',
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Answers',
          fields: [
            reference({
              name: 'survey',
              relationTo: 'surveys',
              required: true,
              index: true,
              admin: { allowCreate: false },
            }),
            // Nobody knows beforehand what a question asks for.
            sensitive('health', {
              name: 'responses',
              label: 'Answers',
              type: 'json',
              required: true,
              admin: {
                description:
                  'By the number of the question: {"1": "Rice", "2": 4, "3": ["Fish", "Corn"], "4": true, "5": "2026-07-31", "6": {"latitude": 7.2, "longitude": 124.2}}. Sensitive, because they may tell of health: who reads them is written down.',
                components: { Field: '/src/admin/surveys/AnswersField#AnswersField' },
              },
            }),
          ],
        },
        {
          label: 'Who and where',
          fields: [
            sensitive('contact', text({ name: 'respondentName', label: 'Who answered', maxLength: 100 })),
            sensitive(
              'contact',
              text({ name: 'respondentContact', label: 'How to reach them', maxLength: 50 }),
            ),
            sensitive(
              'contact',
              longText({
                name: 'demographicInfo',
                label: 'About them',
                admin: { rows: 3 },
              }),
            ),
            text({ name: 'collectionLocation', label: 'Where', maxLength: 200 }),
          ],
        },
        {
          label: 'Validation',
          fields: [
            flag({
              name: 'isValidated',
              label: 'Found valid',
              admin: {
                description:
                  'By somebody who may approve, and not by who collected it. It then stays as it is.',
              },
            }),
            longText({ name: 'validationNotes', label: 'Notes to the validation' }),
          ],
        },
      ],
    },
    // Not within the tabs: Payload writes the day in words only where the field of a title stands outermost.
    moment({
      name: 'collectionDate',
      label: 'Collected on',
      required: true,
      defaultValue: () => new Date().toISOString(),
      admin: { position: 'sidebar' },
    }),
    stampedPerson({ name: 'collectedBy', label: 'Collected by' }),
    stampedPerson({ name: 'validatedBy', label: 'Found valid by' }),
    stampedMoment({ name: 'validationDate', label: 'Found valid on' }),
  ],
  prepare: [stampAuthor('collectedBy'), validateResponse],
  hooks: {
    ...hooksOfChild,
    // The survey is held first, as by whoever deletes it.
    beforeValidate: [...hooksOfChild.beforeValidate, unlessMovedOn('isValidated'), checkResponse],
  },
  indexes: [{ name: 'survey_responses_survey_validated', fields: ['survey', 'isValidated'] }],
})
