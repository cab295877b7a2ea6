import { byServer } from '@/access/fieldAccess'
import { community, ofCommunity } from '@/collections/communities/ofCommunity'
import { defineCollection } from '@/collections/define'
import { stampAuthor, stampedMoment, stampedPerson } from '@/collections/fields/authorship'
import { choice, count, day, flag, idOnly, longText, money, reference, text } from '@/collections/fields'
import { between } from '@/src/domain/rules'
import { feasibilities, urgencies, wayOfNeed } from '@/src/domain/needs'
import { submissionTypes } from './choices'
import { forwardingEndpoints } from './forwarding/endpoints'
import { forwarding } from './forwarding/fields'
import { withdrawBeforeDelete } from './forwarding/forward'
import { keepForwarding } from './forwarding/ledger'
import { keepsOnWay } from './keepOnWay'
import { stampPlacesOfNeed } from './placesOfNeeds'
import { stampInclusion, stampScore, stampSubmission, stampValidation } from './prepareNeed'

const third = { width: '33%' }

/** Kept beside the need, because lists cannot be filtered through the community. */
const placeOfCommunity = (
  name: string,
  relationTo: 'barangays' | 'municipalities' | 'provinces' | 'regions',
) =>
  reference({
    name,
    relationTo,
    ...idOnly,
    access: byServer,
    admin: {
      width: '25%',
      readOnly: true,
      condition: (data) => Boolean(data[name]),
      description: 'That of the community.',
    },
  })

/** What a community lacks and asks for: data dictionary 3.3.3. */
export const needs = defineCollection({
  slug: 'needs',
  feature: 'mana.needs',
  ownership: ofCommunity,
  tables: { key: ['community', 'title'] },
  defaultSort: '-priorityScore',
  searched: ['title'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'category',
      'community',
      'status',
      'urgencyLevel',
      'priorityScore',
      'linkedPpa',
    ],
    listSearchableFields: ['title', 'geographicScope'],
    description: 'What communities lack and ask for, from the assessment to the program that answers it.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 200 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The need',
          fields: [
            community,
            {
              type: 'row',
              fields: [
                reference({
                  name: 'category',
                  relationTo: 'needs-categories',
                  required: true,
                  admin: { allowCreate: false, allowEdit: false },
                }),
                reference({
                  name: 'assessment',
                  relationTo: 'assessments',
                  admin: { allowCreate: false, description: 'The assessment that found it.' },
                }),
              ],
            },
            longText({ name: 'description', required: true }),
            {
              type: 'row',
              fields: [
                placeOfCommunity('barangay', 'barangays'),
                placeOfCommunity('municipality', 'municipalities'),
                placeOfCommunity('province', 'provinces'),
                placeOfCommunity('region', 'regions'),
              ],
            },
            longText({
              name: 'geographicScope',
              label: 'Where',
              required: true,
              admin: { rows: 2, description: 'The part of the community or the area it is about.' },
            }),
            {
              type: 'row',
              fields: [
                count({ name: 'affectedPopulation', label: 'People affected', required: true }),
                count({ name: 'affectedHouseholds', label: 'Households affected' }),
                money({ name: 'estimatedCost', label: 'Estimated cost (pesos)' }),
              ],
            },
            longText({
              name: 'evidenceSources',
              label: 'Evidence',
              required: true,
              admin: { description: 'What it is known from.' },
            }),
          ],
        },
        {
          label: 'How pressing',
          description:
            'The score follows from these, from the people affected and from the weight of the category.',
          fields: [
            {
              type: 'row',
              fields: [
                choice({
                  name: 'urgencyLevel',
                  label: 'Urgency',
                  required: true,
                  options: urgencies,
                  admin: third,
                }),
                count({
                  name: 'impactSeverity',
                  label: 'Severity of the impact',
                  required: true,
                  min: 1,
                  max: 5,
                  admin: { ...third, description: 'From 1, hardly felt, to 5, life at stake.' },
                }),
                choice({ name: 'feasibility', required: true, options: feasibilities, admin: third }),
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'priorityScore',
                  label: 'Priority score',
                  type: 'number',
                  access: byServer,
                  admin: { ...third, readOnly: true, description: 'Worked out by the system.' },
                },
                count({
                  name: 'priorityRank',
                  label: 'Rank',
                  admin: { ...third, description: 'As agreed with the community.' },
                }),
                count({
                  name: 'communityVotes',
                  label: 'Votes of the community',
                  defaultValue: 0,
                  admin: { ...third, description: 'As counted at the assembly.' },
                }),
              ],
            },
          ],
        },
        {
          label: 'Validation and answer',
          fields: [
            text({ name: 'validationMethod', label: 'How it was validated', maxLength: 100 }),
            reference({
              name: 'linkedPpa',
              label: 'PPA that answers it',
              relationTo: 'ppas',
              index: true,
              admin: { allowCreate: false },
            }),
            day({
              name: 'budgetInclusionDate',
              label: 'Answered since',
              access: byServer,
              admin: { readOnly: true, condition: (data) => Boolean(data.budgetInclusionDate) },
            }),
          ],
        },
        {
          label: 'Forwarding',
          description: 'A need that is another organization’s to answer is forwarded to it.',
          fields: forwarding,
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'identified',
      options: wayOfNeed.labels,
      admin: {
        position: 'sidebar',
        description: 'Moves one step at a time, or aside. Whether it is valid is decided by who may approve.',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    flag({
      name: 'isValidated',
      label: 'Found valid',
      access: byServer,
      admin: { position: 'sidebar', readOnly: true },
    }),
    stampedPerson({ name: 'validatedBy', label: 'Found valid by' }),
    stampedMoment({ name: 'validationDate', label: 'Found valid on' }),
    choice({
      name: 'submissionType',
      label: 'How it came in',
      required: true,
      defaultValue: 'assessment_driven',
      options: submissionTypes,
      admin: { position: 'sidebar' },
    }),
    stampedPerson({ name: 'submittedByUser', label: 'Taken down by' }),
    day({
      name: 'submissionDate',
      label: 'Brought in on',
      admin: {
        position: 'sidebar',
        condition: (data) => data.submissionType === 'community_submitted',
      },
    }),
    stampedPerson({ name: 'identifiedBy', label: 'Identified by' }),
  ],
  prepare: [stampAuthor('identifiedBy'), stampSubmission, stampInclusion, stampScore, keepForwarding],
  hooks: {
    beforeValidate: [stampPlacesOfNeed, keepsOnWay(wayOfNeed, 'mana.needs.approve'), stampValidation],
    beforeDelete: [withdrawBeforeDelete],
  },
  endpoints: forwardingEndpoints,
  rules: [between({ name: 'needs_impact_severity', field: 'impactSeverity', min: 1, max: 5 })],
  indexes: [
    { name: 'needs_organization_status', fields: ['organization', 'status', 'priorityScore'] },
    { name: 'needs_organization_category', fields: ['organization', 'category'] },
    { name: 'needs_organization_province', fields: ['organization', 'province'] },
    { name: 'needs_organization_region', fields: ['organization', 'region'] },
  ],
})
