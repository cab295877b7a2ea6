import { assessmentLevels, assessmentStatuses } from '@/src/domain/assessments'
import { needStatuses, pressingScore, urgencies } from '@/src/domain/needs'
import { overdueBy, type Condition, type Where } from './condition'
import type { PanelSpec } from './panel'
import { sources } from './sources'

const { assessments, needs, studies, manaReports } = sources

const status = (...words: string[]): Where => [[['status', 'in', words]]]
const openNeed: Condition = ['status', 'not_in', ['completed', 'deferred', 'rejected']]

export const overdueAssessments = (today: string): Where => overdueBy('plannedEndDate', today)

/** The figures of needs assessment (data dictionary 5, "MANA home"). */
export const manaPanel = (today: string): PanelSpec => ({
  cards: [
    {
      key: 'assessments',
      label: 'Needs assessments',
      source: assessments,
      parts: [
        { key: 'completed', label: 'completed', source: assessments, where: status('completed') },
        {
          key: 'inProgress',
          label: 'in progress',
          source: assessments,
          where: status('data_collection', 'analysis'),
        },
        { key: 'planned', label: 'planned', source: assessments, where: status('planning', 'preparation') },
      ],
    },
    { key: 'overdue', label: 'Assessments overdue', source: assessments, where: overdueAssessments(today) },
    {
      key: 'needs',
      label: 'Needs',
      source: needs,
      parts: [
        {
          key: 'critical',
          label: 'immediate',
          source: needs,
          where: [[['urgencyLevel', 'equals', 'immediate']]],
        },
        { key: 'severe', label: 'of severity 5', source: needs, where: [[['impactSeverity', 'equals', 5]]] },
        { key: 'validated', label: 'found valid', source: needs, where: [[['isValidated', 'equals', true]]] },
        {
          key: 'answered',
          label: 'answered by a PPA',
          source: needs,
          where: [[['linkedPpa', 'exists', true]]],
        },
      ],
    },
    {
      key: 'pressing',
      label: 'Pressing needs without a PPA',
      source: needs,
      where: [
        [['priorityScore', 'greater_than_equal', pressingScore], ['linkedPpa', 'exists', false], openNeed],
      ],
    },
    {
      key: 'affected',
      label: 'People affected by open needs',
      source: needs,
      where: [[openNeed]],
      measure: { kind: 'sum', field: 'affectedPopulation', unit: 'people' },
    },
    {
      key: 'cost',
      label: 'Estimated cost of open needs',
      source: needs,
      where: [[openNeed, ['estimatedCost', 'exists', true]]],
      measure: { kind: 'sum', field: 'estimatedCost', unit: 'pesos' },
    },
    {
      key: 'studies',
      label: 'Baseline studies',
      source: studies,
      parts: [
        { key: 'studiesCompleted', label: 'completed', source: studies, where: status('completed') },
        {
          key: 'studiesOngoing',
          label: 'ongoing',
          source: studies,
          where: status('data_collection', 'analysis', 'reporting', 'review'),
        },
      ],
    },
    {
      key: 'manaReports',
      label: 'Reports of assessments',
      source: manaReports,
      parts: [
        {
          key: 'finalized',
          label: 'finalized',
          source: manaReports,
          where: [[['reportStatus', 'in', ['final', 'submitted']]]],
        },
        {
          key: 'inValidation',
          label: 'in validation',
          source: manaReports,
          where: [[['reportStatus', 'equals', 'validation']]],
        },
      ],
    },
  ],
  breakdowns: [
    {
      key: 'urgency',
      title: 'Needs by urgency',
      by: 'Urgency',
      unit: 'records',
      shape: 'bars',
      groups: { source: needs, field: 'urgencyLevel', labels: urgencies, none: 'Not entered' },
    },
    {
      key: 'needStatus',
      title: 'Needs by status',
      by: 'Status',
      unit: 'records',
      shape: 'bars',
      groups: { source: needs, field: 'status', labels: needStatuses, none: 'No status' },
    },
    {
      key: 'needCategories',
      title: 'Needs by category',
      by: 'Category',
      unit: 'records',
      shape: 'bars',
      groups: {
        source: needs,
        field: 'category',
        labels: { table: 'needs_categories', column: 'name' },
        none: 'No category',
      },
    },
    {
      key: 'assessmentStatus',
      title: 'Assessments by status',
      by: 'Status',
      unit: 'records',
      shape: 'bars',
      groups: { source: assessments, field: 'status', labels: assessmentStatuses, none: 'No status' },
    },
    {
      key: 'assessmentCategories',
      title: 'Assessments by category',
      by: 'Category',
      unit: 'records',
      shape: 'bars',
      groups: {
        source: assessments,
        field: 'category',
        labels: { table: 'assessment_categories', column: 'name' },
        none: 'No category',
      },
    },
    {
      key: 'levels',
      title: 'Assessments by level',
      by: 'Level',
      unit: 'records',
      shape: 'bars',
      groups: { source: assessments, field: 'assessmentLevel', labels: assessmentLevels, none: 'No level' },
    },
  ],
})
