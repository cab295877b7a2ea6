import type { CollectionBeforeValidateHook } from 'payload'
import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { choice, day, longText, text } from '@/collections/fields'
import { invalid } from '@/hooks/problems'
import { geoJsonProblem } from '@/src/domain/geojson'
import { notBefore } from '@/src/domain/rules'
import { mappingStatuses, mappingTypes } from './choices'
import { assessment, ofAssessment } from './ofAssessment'

const checkCoordinates: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const drawn: unknown = data?.coordinates
  const message = drawn === null || drawn === undefined ? null : geoJsonProblem(drawn)
  if (!message) return data
  throw invalid({ collection: collection.slug, problems: [{ path: 'coordinates', message }], req })
}

/** What is drawn on a map with a community: data dictionary 3.3.4. */
export const mappingActivities = defineCollection({
  slug: 'mapping-activities',
  labels: { singular: 'Mapping activity', plural: 'Mapping activities' },
  feature: 'mana.surveys',
  ownership: ofAssessment,
  defaultSort: '-startDate',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'mappingType', 'status', 'assessment', 'startDate', 'endDate'],
    listSearchableFields: ['title', 'coverageArea'],
    description: 'Resources, hazards, infrastructure and more, drawn on maps with the communities.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 200 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The activity',
          fields: [
            assessment,
            choice({ name: 'mappingType', label: 'What is mapped', required: true, options: mappingTypes }),
            longText({ name: 'coverageArea', label: 'Area', required: true, admin: { rows: 2 } }),
            {
              type: 'row',
              fields: [
                day({ name: 'startDate', label: 'From', required: true }),
                day({ name: 'endDate', label: 'To', required: true }),
              ],
            },
            {
              name: 'team',
              type: 'relationship',
              relationTo: 'users',
              hasMany: true,
              admin: { allowCreate: false, allowEdit: false },
            },
            longText({ name: 'methodology', required: true }),
            longText({ name: 'toolsUsed', label: 'Tools', admin: { rows: 2 } }),
          ],
        },
        {
          label: 'Findings',
          fields: [
            longText({ name: 'keyFindings' }),
            longText({ name: 'outputs', label: 'Maps and other outputs' }),
            {
              name: 'coordinates',
              label: 'Drawn area',
              type: 'json',
              admin: {
                description:
                  'GeoJSON as a mapping program saves it, in longitude and latitude: a point, a line, an area or a collection.',
              },
            },
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'planning',
      options: mappingStatuses,
      admin: { position: 'sidebar', components: { Cell: '/src/admin/cells/StatusCell#StatusCell' } },
    }),
    createdBy,
  ],
  prepare: [stampCreator, checkCoordinates],
  rules: [
    notBefore({
      name: 'mapping_activities_dates',
      field: 'endDate',
      other: 'startDate',
      message: 'The end cannot be before the beginning.',
    }),
  ],
})
