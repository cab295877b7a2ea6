import { defineCollection } from '@/collections/define'
import { choice, flag, longText, text } from '@/collections/fields'
import { colorAndIcon } from '@/collections/fields/colorAndIcon'

/** The kinds of assessment, shared by all organizations. */
export const assessmentCategories = defineCollection({
  slug: 'assessment-categories',
  feature: 'mana.categories',
  ownership: { kind: 'reference' },
  isRetained: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'categoryType', 'isActive'],
    listSearchableFields: ['name'],
    description: 'Kinds of assessment. Shared by all organizations.',
  },
  defaultSort: 'name',
  fields: [
    text({ name: 'name', required: true, maxLength: 100 }),
    choice({
      name: 'categoryType',
      label: 'Kind',
      required: true,
      options: {
        needs_assessment: 'Needs Assessment',
        baseline_study: 'Baseline Study',
        impact_assessment: 'Impact Assessment',
        situational_analysis: 'Situational Analysis',
        community_mapping: 'Community Mapping',
      },
    }),
    longText({ name: 'description', admin: { description: 'When to choose this kind.' } }),
    colorAndIcon,
    flag({
      name: 'isActive',
      label: 'In use',
      defaultValue: true,
      admin: {
        position: 'sidebar',
        description: 'Untick to stop offering it for new assessments.',
      },
    }),
  ],
  uniques: [
    {
      name: 'assessment_categories_name_unique',
      fields: ['name'],
      message: 'A category with this name exists already.',
    },
  ],
})
