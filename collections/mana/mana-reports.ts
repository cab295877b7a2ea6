import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator, stampedMoment, stampedPerson } from '@/collections/fields/authorship'
import { choice, day, longText, text } from '@/collections/fields'
import { chapters, wayOfReport, type Chapter } from '@/src/domain/manaReports'
import { unlessMovedOn } from './held'
import { keepsOnWay } from './keepOnWay'
import { assessment, ofAssessment } from './ofAssessment'
import { settleReport } from './reports/prepare'

const chapter = (name: Chapter) => longText({ name, label: chapters[name], maxLength: 100_000 })

/** What an assessment found, one report to each: data dictionary 3.3.6. */
export const manaReports = defineCollection({
  slug: 'mana-reports',
  labels: { singular: 'MANA report', plural: 'MANA reports' },
  graphQL: { singularName: 'ManaReport', pluralName: 'ManaReports' },
  feature: 'mana.reports',
  ownership: ofAssessment,
  defaultSort: '-updatedAt',
  searched: ['title'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'assessment', 'reportStatus', 'validationDate', 'submissionDate'],
    listSearchableFields: ['title'],
    description:
      'What assessments found, from the draft over the validation with the community to its submission.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 250 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Introduction',
          fields: [assessment, chapter('executiveSummary'), chapter('context'), chapter('methodology')],
        },
        {
          label: 'Findings',
          fields: [
            chapter('socialFindings'),
            chapter('economicFindings'),
            chapter('culturalFindings'),
            chapter('rightsFindings'),
            chapter('priorityIssues'),
          ],
        },
        {
          label: 'Recommendations',
          fields: [
            chapter('policyRecommendations'),
            chapter('programOpportunities'),
            chapter('strategicApproaches'),
            chapter('stakeholderRoles'),
            chapter('resourceRequirements'),
            chapter('monitoringAndEvaluation'),
          ],
        },
        {
          label: 'Validation',
          description: 'What the community said of it. A report is final only after that.',
          fields: [
            day({ name: 'validationDate', label: 'Validated with the community on' }),
            longText({ name: 'validationParticipants', label: 'Who took part' }),
            longText({ name: 'validationFeedback', label: 'What they said' }),
          ],
        },
      ],
    },
    choice({
      name: 'reportStatus',
      label: 'Status',
      required: true,
      defaultValue: 'draft',
      options: wayOfReport.labels,
      admin: {
        position: 'sidebar',
        description:
          'Whoever works on it sends it into review. Those who may approve take it further; nobody finds their own final.',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    stampedPerson({ name: 'sentForReviewBy', label: 'Sent into review by' }),
    stampedPerson({ name: 'submittedBy', label: 'Submitted by' }),
    stampedMoment({ name: 'submissionDate', label: 'Submitted on' }),
    createdBy,
  ],
  prepare: [stampCreator, unlessMovedOn('reportStatus')],
  hooks: {
    beforeValidate: [keepsOnWay(wayOfReport, 'mana.reports.approve', 'reportStatus'), settleReport],
  },
  uniques: [
    {
      name: 'mana_reports_assessment_unique',
      fields: ['assessment'],
      message: 'This assessment has a report already.',
    },
  ],
  indexes: [{ name: 'mana_reports_organization_status', fields: ['organization', 'reportStatus'] }],
})
