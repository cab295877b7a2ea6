import { byServer } from '@/access/fieldAccess'
import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { choice, count, day, flag, longText, text } from '@/collections/fields'
import { goesWithAll } from '@/collections/me/settled'
import { notBefore } from '@/src/domain/rules'
import { questionTypes, surveyStatuses, takesChoices, wayOfSurvey } from '@/src/domain/surveys'
import { surveyTypes } from './choices'
import { keepsOnWay } from './keepOnWay'
import { assessment, ofAssessment } from './ofAssessment'
import { unlessMovedOn } from './held'
import { checkQuestions } from './surveys/prepare'
import { responsesCount } from './surveys/responsesCount'

const third = { width: '33%' }
const isScale = (_: unknown, sibling: Partial<{ questionType: string }>): boolean =>
  sibling.questionType === 'scale'

/** Questionnaires of an assessment: data dictionary 3.3.4. */
export const surveys = defineCollection({
  slug: 'surveys',
  feature: 'mana.surveys',
  ownership: ofAssessment,
  defaultSort: '-startDate',
  admin: {
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'surveyType',
      'status',
      'startDate',
      'endDate',
      'actualRespondents',
      'targetRespondents',
    ],
    listSearchableFields: ['title'],
    description: 'Questionnaires of your assessments. Responses are taken while a survey is active.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 150 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The survey',
          fields: [
            assessment,
            choice({ name: 'surveyType', label: 'Kind', required: true, options: surveyTypes }),
            longText({ name: 'description', required: true }),
            {
              type: 'row',
              fields: [
                day({ name: 'startDate', label: 'From', required: true }),
                day({ name: 'endDate', label: 'To', required: true }),
              ],
            },
            {
              type: 'row',
              fields: [
                count({
                  name: 'targetRespondents',
                  label: 'People to be asked',
                  required: true,
                  admin: third,
                }),
                count({
                  name: 'actualRespondents',
                  label: 'Responses so far',
                  defaultValue: 0,
                  access: byServer,
                  admin: { ...third, readOnly: true },
                }),
                count({
                  name: 'estimatedDurationMinutes',
                  label: 'Minutes it takes to answer',
                  required: true,
                  admin: third,
                }),
              ],
            },
          ],
        },
        {
          label: 'Questions',
          description:
            'Answers refer to a question by its number. The questions can be changed while the survey is a draft.',
          fields: [
            {
              name: 'questions',
              type: 'array',
              maxRows: 200,
              labels: { singular: 'Question', plural: 'Questions' },
              admin: {
                initCollapsed: true,
                components: { RowLabel: '/src/admin/surveys/QuestionLabel#QuestionLabel' },
              },
              fields: [
                longText({
                  name: 'questionText',
                  label: 'Question',
                  required: true,
                  maxLength: 2000,
                  admin: { rows: 2 },
                }),
                {
                  type: 'row',
                  fields: [
                    choice({
                      name: 'questionType',
                      label: 'Kind of answer',
                      required: true,
                      defaultValue: 'text',
                      options: questionTypes,
                    }),
                    flag({ name: 'isRequired', label: 'Must be answered' }),
                  ],
                },
                longText({
                  name: 'choices',
                  admin: {
                    description: 'One on each line.',
                    condition: (_, sibling) => takesChoices(sibling.questionType),
                  },
                }),
                {
                  type: 'row',
                  fields: [
                    count({
                      name: 'scaleMin',
                      label: 'Scale from',
                      max: 100,
                      admin: { condition: isScale, description: '1 unless said.' },
                    }),
                    count({
                      name: 'scaleMax',
                      label: 'Scale to',
                      max: 100,
                      admin: { condition: isScale, description: '5 unless said.' },
                    }),
                  ],
                },
                longText({
                  name: 'helpText',
                  label: 'Help for whoever asks',
                  maxLength: 2000,
                  admin: { rows: 2 },
                }),
              ],
            },
          ],
        },
        {
          label: 'Responses',
          fields: [
            {
              name: 'responses',
              type: 'join',
              collection: 'survey-responses',
              on: 'survey',
              defaultLimit: 20,
              defaultSort: '-collectionDate',
              admin: {
                defaultColumns: ['collectionDate', 'collectionLocation', 'isValidated'],
                description: 'Added while the survey is active.',
              },
            },
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'draft',
      options: surveyStatuses,
      admin: {
        position: 'sidebar',
        description: 'Active: responses are taken. Paused: only corrected.',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    count({
      name: 'questionsCount',
      label: 'Questions',
      defaultValue: 0,
      access: byServer,
      admin: { position: 'sidebar', readOnly: true },
    }),
    createdBy,
  ],
  prepare: [stampCreator, responsesCount.keepCount, unlessMovedOn(), checkQuestions],
  hooks: {
    beforeValidate: [keepsOnWay(wayOfSurvey, 'mana.surveys.approve')],
    beforeDelete: [goesWithAll(responsesCount.holdParent)],
  },
  rules: [
    notBefore({
      name: 'surveys_dates',
      field: 'endDate',
      other: 'startDate',
      message: 'The end cannot be before the beginning.',
    }),
  ],
  indexes: [{ name: 'surveys_organization_status', fields: ['organization', 'status'] }],
})
