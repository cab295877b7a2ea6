import type { Condition } from 'payload'
import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { choice, choices, count, day, flag, longText, reference, text } from '@/collections/fields'
import {
  assessmentLevels,
  assessmentStatuses,
  placeOfLevel,
  type AssessmentLevel,
} from '@/src/domain/assessments'
import { between, notBefore } from '@/src/domain/rules'
import { gradings, methodologies, teamRoles } from './choices'
import { checkStatus, checkTeam, stampPlaces } from './prepareAssessment'
import { scheduleAndCost } from './scheduleAndCost'

/** Only the place that the level asks for is entered; those above follow from it. */
const atLevel =
  (field: string): Condition =>
  (data) =>
    placeOfLevel[data?.assessmentLevel as AssessmentLevel] === field

const place = { allowCreate: false, allowEdit: false }

/** Needs assessments, from planning to report. */
export const assessments = defineCollection({
  slug: 'assessments',
  feature: 'mana.assessments',
  ownership: { kind: 'organization', field: 'organization' },
  tables: { key: ['title'] },
  admin: {
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'status',
      'assessmentLevel',
      'plannedStartDate',
      'plannedEndDate',
      'progressPercentage',
    ],
    listSearchableFields: ['title', 'locationDetails'],
    description: 'Assessments your organization plans or carries out.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 200 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Purpose and place',
          fields: [
            reference({ name: 'category', relationTo: 'assessment-categories', required: true }),
            longText({ name: 'description', required: true }),
            longText({
              name: 'objectives',
              required: true,
              admin: { description: 'What should be known at the end.' },
            }),
            choice({
              name: 'assessmentLevel',
              label: 'Level',
              required: true,
              defaultValue: 'community',
              options: assessmentLevels,
              admin: {
                description: 'Decides which place is asked for. The larger places around it are filled in.',
              },
            }),
            reference({
              name: 'region',
              relationTo: 'regions',
              custom: { notNull: true },
              admin: { ...place, condition: atLevel('region') },
            }),
            reference({
              name: 'province',
              relationTo: 'provinces',
              admin: { ...place, condition: atLevel('province') },
            }),
            reference({
              name: 'municipality',
              label: 'Municipality or city',
              relationTo: 'municipalities',
              admin: { ...place, condition: atLevel('municipality') },
            }),
            reference({
              name: 'barangay',
              relationTo: 'barangays',
              admin: { ...place, condition: atLevel('barangay') },
            }),
            reference({
              name: 'community',
              relationTo: 'communities',
              admin: { condition: atLevel('community') },
            }),
            longText({ name: 'locationDetails', label: 'Where exactly' }),
          ],
        },
        {
          label: 'Method and schedule',
          fields: [
            {
              type: 'row',
              fields: [
                choice({
                  name: 'primaryMethodology',
                  label: 'Main method',
                  required: true,
                  defaultValue: 'survey',
                  options: methodologies,
                }),
                choices({
                  name: 'secondaryMethodologies',
                  label: 'Other methods',
                  options: methodologies,
                }),
              ],
            },
            ...scheduleAndCost,
          ],
        },
        {
          label: 'Team',
          fields: [
            reference({
              name: 'leadAssessor',
              relationTo: 'users',
              required: true,
              admin: { allowCreate: false, allowEdit: false, description: 'Answers for the assessment.' },
            }),
            {
              name: 'teamMembers',
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
                      admin: place,
                    }),
                    choice({ name: 'role', required: true, options: teamRoles }),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    day({
                      name: 'assignedDate',
                      label: 'Since',
                      defaultValue: () => new Date().toISOString(),
                    }),
                    flag({
                      name: 'isActive',
                      label: 'Still in the team',
                      defaultValue: true,
                    }),
                  ],
                },
                longText({ name: 'notes' }),
              ],
            },
          ],
        },
        {
          label: 'Findings',
          fields: [
            longText({ name: 'keyFindings' }),
            longText({ name: 'recommendations' }),
            choice({ name: 'impactLevel', label: 'Impact', options: gradings }),
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'planning',
      options: assessmentStatuses,
      admin: {
        position: 'sidebar',
        description: 'Moves one step at a time, or to Cancelled.',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    choice({
      name: 'priority',
      required: true,
      defaultValue: 'medium',
      options: gradings,
      admin: { position: 'sidebar' },
    }),
    count({
      name: 'progressPercentage',
      label: 'Progress (%)',
      max: 100,
      defaultValue: 0,
      admin: {
        position: 'sidebar',
        description: 'From 0 to 100, as you judge it.',
        components: { Cell: '/src/admin/cells/ProgressCell#ProgressCell' },
      },
    }),
    createdBy,
  ],
  prepare: [stampCreator, stampPlaces, checkStatus, checkTeam],
  rules: [
    notBefore({
      name: 'assessments_planned_dates',
      field: 'plannedEndDate',
      other: 'plannedStartDate',
      message: 'The planned end cannot be before the planned start.',
    }),
    notBefore({
      name: 'assessments_actual_dates',
      field: 'actualEndDate',
      other: 'actualStartDate',
      message: 'The actual end cannot be before the actual start.',
    }),
    between({ name: 'assessments_progress', field: 'progressPercentage', min: 0, max: 100 }),
  ],
  indexes: [
    { name: 'assessments_organization_status', fields: ['organization', 'status'] },
    { name: 'assessments_organization_province', fields: ['organization', 'province'] },
    {
      name: 'assessments_organization_planned',
      fields: ['organization', 'plannedStartDate', 'plannedEndDate'],
    },
  ],
})
