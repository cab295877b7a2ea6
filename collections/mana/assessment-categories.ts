import { defineCollection } from '@/collections/define'
import { choice, flag, longText, text } from '@/collections/fields'

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
    {
      type: 'row',
      fields: [
        text({
          name: 'icon',
          maxLength: 50,
          admin: { description: 'Name of an icon, for example clipboard.' },
        }),
        text({
          name: 'color',
          maxLength: 7,
          defaultValue: '#007bff',
          validate: hexColor,
          admin: { description: 'For charts, as #rrggbb.' },
        }),
      ],
    },
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

function hexColor(value: unknown): string | true {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
    ? true
    : 'Enter a color as # and six digits, for example #007bff.'
}
