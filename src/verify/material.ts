import { formatNames, type FlattenedField, type SanitizedConfig } from 'payload'
import type { FieldInfo, Material } from './attempts/attempt'
import type { World } from './world'

/** What the attacks are made from. The configuration serves to ask, never to judge the answers. */
export const materialFrom = ({ config, world }: { config: SanitizedConfig; world: World }): Material => ({
  world,
  fields: Object.fromEntries(
    config.collections.map(({ slug, flattenedFields }) => [
      slug,
      [...flattenedFields.map(infoOf), { name: 'id', kind: 'relation', target: slug }],
    ]),
  ),
  graphql: Object.fromEntries(config.collections.map(({ slug }) => [slug, namesOf(slug)])),
})

const infoOf = (field: FlattenedField): FieldInfo => {
  const { name } = field
  switch (field.type) {
    case 'number':
      return { name, kind: 'number' }
    case 'date':
      return { name, kind: 'date' }
    case 'checkbox':
      return { name, kind: 'flag' }
    case 'select':
    case 'radio':
      return {
        name,
        kind: 'choice',
        options: field.options.map((option) => (typeof option === 'string' ? option : option.value)),
      }
    case 'relationship':
    case 'upload':
      return {
        name,
        kind: 'relation',
        target: typeof field.relationTo === 'string' ? field.relationTo : field.relationTo[0],
      }
    case 'join':
      return { name, kind: 'join' }
    case 'array':
    case 'group':
    case 'tab':
    case 'blocks':
      return { name, kind: 'rows' }
    case 'json':
    case 'richText':
    case 'point':
      return { name, kind: 'other' }
    default:
      return { name, kind: 'text' }
  }
}

/** The names that Payload gives a collection in GraphQL. */
const namesOf = (slug: string): { one: string; many: string } => {
  const { singular, plural } = formatNames(slug)
  return { one: singular, many: singular === plural ? `all${singular}` : plural }
}
