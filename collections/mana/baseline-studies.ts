import type { CollectionBeforeValidateHook } from 'payload'
import { community } from '@/collections/communities/ofCommunity'
import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { derived } from '@/collections/fields/derived'
import { choice, choices, count, day, flag, longText, reference, text } from '@/collections/fields'
import { invalid } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import { problemsOfStudy, responseRate, wayOfStudy } from '@/src/domain/baselineStudies'
import { between, notBefore } from '@/src/domain/rules'
import {
  baselineRoles,
  dataCollectionStatuses,
  dataTypes,
  indicatorDomains,
  studyCollectionMethods,
  studyMethodologies,
  studyTypes,
} from './choices'
import { unlessMovedOn } from './held'
import { keepsOnWay } from './keepOnWay'
import { assessment, ofAssessment } from './ofAssessment'
import { scheduleAndCost } from './scheduleAndCost'

type Row = Record<string, unknown>

const half = { width: '50%' }
const person = { allowCreate: false, allowEdit: false }

const checkParts: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const list = (name: string): Row[] => (Array.isArray(data?.[name]) ? (data[name] as Row[]) : [])
  const problems = problemsOfStudy({
    team: list('researchTeam').map(({ user, role }) => ({ user: idOf(user), role })),
    indicators: list('indicators'),
    dataCollections: list('dataCollections'),
  })
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}

/** How things stand before work begins, measured: data dictionary 3.3.5. */
export const baselineStudies = defineCollection({
  slug: 'baseline-studies',
  labels: { singular: 'Baseline study', plural: 'Baseline studies' },
  feature: 'mana.baseline-studies',
  ownership: ofAssessment,
  defaultSort: '-createdAt',
  searched: ['title'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'studyType', 'community', 'status', 'plannedStartDate', 'plannedEndDate'],
    listSearchableFields: ['title'],
    description: 'Studies of how things stand before work begins, to measure later what has changed.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 250 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Purpose',
          fields: [
            { type: 'row', fields: [assessment, community] },
            {
              type: 'row',
              fields: [
                choice({ name: 'studyType', label: 'Kind', required: true, options: studyTypes }),
                choices({
                  name: 'studyDomains',
                  label: 'What is studied',
                  required: true,
                  options: indicatorDomains,
                }),
              ],
            },
            longText({ name: 'description', required: true }),
            longText({
              name: 'objectives',
              required: true,
              admin: { description: 'What should be known at the end.' },
            }),
            longText({
              name: 'targetPopulation',
              label: 'Who is studied',
              required: true,
              admin: { rows: 2 },
            }),
            longText({ name: 'geographicCoverage', label: 'Where', admin: { rows: 2 } }),
          ],
        },
        {
          label: 'Design',
          fields: [
            choice({ name: 'methodology', required: true, options: studyMethodologies }),
            longText({ name: 'dataCollectionMethods', label: 'How data are collected', required: true }),
            {
              type: 'row',
              fields: [
                text({ name: 'samplingMethod', label: 'How the sample is drawn', maxLength: 100 }),
                count({ name: 'sampleSizeTarget', label: 'Sample, as planned' }),
                count({ name: 'sampleSizeActual', label: 'Sample, as reached', defaultValue: 0 }),
                derived({ name: 'responseRate', label: 'Reached (%)', from: responseRate }),
              ],
            },
            longText({ name: 'studyProtocol', label: 'Protocol' }),
            longText({ name: 'dataAnalysisPlan', label: 'How the data are analysed' }),
            longText({ name: 'consentProcedures', label: 'How people are asked for their consent' }),
            {
              type: 'row',
              fields: [
                flag({ name: 'ethicsApproval', label: 'Approved by an ethics board' }),
                text({
                  name: 'ethicsApprovalNumber',
                  label: 'Number of that approval',
                  maxLength: 50,
                  admin: { condition: (data) => data.ethicsApproval === true },
                }),
              ],
            },
          ],
        },
        {
          label: 'Schedule and money',
          fields: [...scheduleAndCost, text({ name: 'fundingSource', label: 'Paid from', maxLength: 150 })],
        },
        {
          label: 'Team',
          fields: [
            reference({
              name: 'principalInvestigator',
              label: 'Principal investigator',
              relationTo: 'users',
              required: true,
              admin: { ...person, description: 'Answers for the study.' },
            }),
            {
              name: 'researchTeam',
              label: 'Research team',
              type: 'array',
              labels: { singular: 'Team member', plural: 'Team members' },
              admin: { description: 'Someone may hold several roles, each on a line of its own.' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    reference({
                      name: 'user',
                      label: 'Person',
                      relationTo: 'users',
                      required: true,
                      admin: person,
                    }),
                    choice({ name: 'role', required: true, options: baselineRoles }),
                  ],
                },
              ],
            },
          ],
        },
        {
          label: 'Data collection',
          fields: [
            {
              name: 'dataCollections',
              label: 'Rounds of data collection',
              type: 'array',
              maxRows: 100,
              labels: { singular: 'Round', plural: 'Rounds' },
              admin: { initCollapsed: true },
              fields: [
                {
                  type: 'row',
                  fields: [
                    choice({ name: 'method', required: true, options: studyCollectionMethods, admin: half }),
                    choice({
                      name: 'status',
                      required: true,
                      defaultValue: 'planned',
                      options: dataCollectionStatuses,
                      admin: half,
                    }),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    day({ name: 'plannedDate', label: 'Planned for', required: true, admin: half }),
                    day({ name: 'actualDate', label: 'Done on', admin: half }),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    text({ name: 'location', label: 'Where', admin: half }),
                    count({ name: 'participants', label: 'People who took part', admin: half }),
                  ],
                },
                longText({ name: 'validationNotes', label: 'Notes to quality and validation' }),
              ],
            },
          ],
        },
        {
          label: 'Indicators',
          fields: [
            {
              name: 'indicators',
              type: 'array',
              maxRows: 200,
              labels: { singular: 'Indicator', plural: 'Indicators' },
              admin: { initCollapsed: true, description: 'Each name once.' },
              fields: [
                text({ name: 'name', required: true, maxLength: 200 }),
                longText({ name: 'description', required: true, admin: { rows: 2 } }),
                {
                  type: 'row',
                  fields: [
                    choice({
                      name: 'indicatorType',
                      label: 'About',
                      required: true,
                      options: indicatorDomains,
                    }),
                    choice({ name: 'dataType', label: 'Kind of value', required: true, options: dataTypes }),
                    text({ name: 'unitOfMeasurement', label: 'Unit', maxLength: 50 }),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    text({ name: 'baselineValue', label: 'How it stands', required: true, maxLength: 2000 }),
                    text({ name: 'targetValue', label: 'What it should become', maxLength: 2000 }),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    text({ name: 'dataSource', label: 'Known from', required: true, maxLength: 100 }),
                    text({ name: 'collectionFrequency', label: 'Measured how often', maxLength: 50 }),
                  ],
                },
                longText({ name: 'calculationMethod', label: 'How it is worked out', admin: { rows: 2 } }),
                text({ name: 'marginOfError', label: 'Margin of error', maxLength: 50 }),
                longText({ name: 'dataQualityNotes', label: 'Notes to the quality', admin: { rows: 2 } }),
              ],
            },
          ],
        },
        {
          label: 'Findings',
          fields: [
            longText({ name: 'keyFindings' }),
            longText({ name: 'recommendations' }),
            longText({ name: 'limitations' }),
            count({
              name: 'dataQualityScore',
              label: 'Quality of the data (1 to 10)',
              min: 1,
              max: 10,
              admin: { ...half, description: 'From 1, not to be used, to 10, beyond doubt.' },
            }),
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'planning',
      options: wayOfStudy.labels,
      admin: {
        position: 'sidebar',
        description: 'Moves one step at a time, or to Cancelled. Somebody who may approve finds it complete.',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    createdBy,
  ],
  prepare: [stampCreator, unlessMovedOn(), checkParts],
  hooks: { beforeValidate: [keepsOnWay(wayOfStudy, 'mana.baseline-studies.approve')] },
  rules: [
    notBefore({
      name: 'baseline_studies_planned_dates',
      field: 'plannedEndDate',
      other: 'plannedStartDate',
      message: 'The planned end cannot be before the planned start.',
    }),
    notBefore({
      name: 'baseline_studies_actual_dates',
      field: 'actualEndDate',
      other: 'actualStartDate',
      message: 'The actual end cannot be before the actual start.',
    }),
    between({ name: 'baseline_studies_quality', field: 'dataQualityScore', min: 1, max: 10 }),
  ],
  indexes: [
    { name: 'baseline_studies_organization_status', fields: ['organization', 'status', 'plannedStartDate'] },
    { name: 'baseline_studies_community_type', fields: ['community', 'studyType'] },
  ],
})
