import type { Field } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { choice, count, day, flag, longText, reference, text } from '@/collections/fields'
import { ppaCategories, ppaStatuses, ppaTypes, priorities, sectors } from '../choices'

/** What a PPA is and which plans it serves. */
export const identity: Field[] = [
  text({
    name: 'title',
    required: true,
    admin: { description: 'The official name, as in the budget law or the annual work plan.' },
  }),
  longText({
    name: 'summary',
    label: 'Description',
    admin: { description: 'What is done, for whom, and what it should change.' },
  }),
  {
    type: 'row',
    fields: [
      choice({ name: 'sector', options: sectors, admin: { width: '50%' } }),
      text({
        name: 'programCode',
        label: 'Program code',
        maxLength: 100,
        admin: { width: '50%', description: 'Code in the budget or the annual investment program.' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      text({
        name: 'planReference',
        label: 'Plan reference',
        admin: { width: '50%', description: 'Where it stands in the development plan.' },
      }),
      text({
        name: 'moralGovernancePillar',
        label: 'Moral governance pillar',
        maxLength: 100,
        admin: { width: '50%' },
      }),
    ],
  },
  {
    name: 'goalAlignment',
    label: 'Goals it serves',
    type: 'text',
    hasMany: true,
    maxLength: 255,
    admin: { description: 'Type a goal and press Enter; add as many as apply.' },
  },
  {
    type: 'collapsible',
    label: 'Policy tags',
    admin: { initCollapsed: true },
    fields: [
      flag({ name: 'complianceGad', label: 'Gender and development (GAD)' }),
      flag({
        name: 'complianceCcet',
        label: 'Climate change expenditure tagging (CCET)',
      }),
      flag({
        name: 'benefitsIndigenousPeoples',
        label: 'Benefits indigenous peoples',
      }),
      flag({
        name: 'supportsPeaceAgenda',
        label: 'Supports the peace agenda',
      }),
      flag({
        name: 'supportsSdg',
        label: 'Supports the Sustainable Development Goals',
      }),
      flag({ name: 'isDisasterRelated', label: 'Answers a disaster' }),
    ],
  },
  reference({
    name: 'relatedAssessment',
    label: 'Assessment it answers',
    relationTo: 'assessments',
    admin: { description: 'The needs assessment that gave rise to it, if any.' },
  }),
  {
    name: 'relatedPpas',
    label: 'Related PPAs',
    type: 'relationship',
    relationTo: 'ppas',
    hasMany: true,
  },
  text({
    name: 'oobcUnit',
    label: 'OOBC unit',
    admin: {
      description: 'The unit in charge.',
      condition: (data) => data.category === 'oobc_ppa',
    },
  }),
]

/** What is seen at a glance beside the form. */
export const standing: Field[] = [
  choice({
    name: 'category',
    options: ppaCategories,
    required: true,
    defaultValue: 'moa_ppa',
    index: true,
    admin: { position: 'sidebar' },
  }),
  choice({
    name: 'ppaType',
    label: 'Type',
    options: ppaTypes,
    admin: { position: 'sidebar', description: 'Program, project or activity.' },
  }),
  choice({
    name: 'status',
    options: ppaStatuses,
    required: true,
    defaultValue: 'planning',
    admin: {
      position: 'sidebar',
      description: 'A progress report can change it.',
      components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
    },
  }),
  choice({
    name: 'priority',
    options: priorities,
    required: true,
    defaultValue: 'medium',
    admin: { position: 'sidebar' },
  }),
  count({
    name: 'progress',
    label: 'Progress (%)',
    required: true,
    defaultValue: 0,
    max: 100,
    admin: {
      position: 'sidebar',
      description: 'From 0 to 100. A progress report can change it.',
      components: { Cell: '/src/admin/cells/ProgressCell#ProgressCell' },
    },
  }),
  day({
    name: 'lastStatusUpdate',
    label: 'Last update',
    access: byServer,
    admin: { position: 'sidebar', readOnly: true, description: 'The day of the last progress report.' },
  }),
]
