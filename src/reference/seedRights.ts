import type { PoolClient } from 'pg'
import { actionsOf, featureNames, features, isPermission, moduleOf } from '@/access/features'
import { moduleNames, modules, type Module } from '@/access/modules'
import { rightsOfRole, roleLabels, roles, type Role } from '@/access/policy'
import { uuidv7 } from '@/src/database/uuid'

/**
 * Writes the catalogue of features and the four membership roles as the code has them, so that the lists in the panel
 * and in the API say what is enforced. Unlike other reference data they are kept up to date. How many rows were new.
 */
export const seedRights = async (client: PoolClient): Promise<{ features: number; roles: number }> => ({
  features: (await writeModules(client)) + (await writeFeatures(client)),
  roles: await writeRoles(client),
})

type FeatureRow = { key: string; name: string; description: string | null; module: Module; actions: string[] }

/** Each module, and after it what belongs to it. */
const order: string[] = moduleNames.flatMap((module) => [
  module,
  ...featureNames.filter((feature) => moduleOf(feature) === module),
])

const writeModules = (client: PoolClient): Promise<number> =>
  write(
    client,
    moduleNames
      .filter((module) => featureNames.some((feature) => moduleOf(feature) === module))
      .map((module) => ({
        key: module,
        name: modules[module].label,
        description: null,
        module,
        actions: [],
      })),
  )

const writeFeatures = (client: PoolClient): Promise<number> =>
  write(
    client,
    featureNames.map((feature) => ({
      key: feature,
      name: features[feature].label,
      description: features[feature].description,
      module: moduleOf(feature),
      actions: actionsOf(feature),
    })),
  )

const write = async (client: PoolClient, rows: FeatureRow[]): Promise<number> => {
  const { rows: written } = await client.query<{ isNew: boolean }>(
    `insert into features (id, feature_key, name, description, module, parent_id, actions, sort_order, is_active)
     select (row ->> 'id')::uuid, row ->> 'key', row ->> 'name', row ->> 'description',
       (row ->> 'module')::enum_features_module,
       (select id from features where feature_key = row ->> 'module' and row ->> 'key' <> row ->> 'module'),
       row -> 'actions', (row ->> 'place')::numeric, true
     from jsonb_array_elements($1::jsonb) as row
     on conflict (feature_key) do update
       set name = excluded.name, description = excluded.description, actions = excluded.actions,
         sort_order = excluded.sort_order, updated_at = now()
       where (features.name, features.description, features.actions, features.sort_order)
         is distinct from (excluded.name, excluded.description, excluded.actions, excluded.sort_order)
     returning xmax = 0 as "isNew"`,
    [JSON.stringify(rows.map((row) => ({ ...row, id: uuidv7(), place: order.indexOf(row.key) })))],
  )
  return written.filter(({ isNew }) => isNew).length
}

const roleDescriptions: Record<Role, string> = {
  viewer: 'Reads the records of the organization.',
  staff: 'Reads, adds and changes records.',
  manager: 'Does what staff do, deletes, exports and approves.',
  admin: 'Does what managers do, and looks after members, roles and permissions.',
}

const writeRoles = async (client: PoolClient): Promise<number> => {
  const rows = roles.map((role, index) => ({
    id: uuidv7(),
    slug: role,
    name: roleLabels[role],
    description: roleDescriptions[role],
    level: index + 1,
    permissions: rightsOfRole(role).filter(isPermission),
  }))
  const { rows: written } = await client.query<{ isNew: boolean }>(
    `insert into roles (id, slug, name, description, level, permissions, is_active, is_system_role)
     select (row ->> 'id')::uuid, row ->> 'slug', row ->> 'name', row ->> 'description',
       (row ->> 'level')::numeric, row -> 'permissions', true, true
     from jsonb_array_elements($1::jsonb) as row
     on conflict (slug) where organization_id is null do update
       set name = excluded.name, permissions = excluded.permissions, level = excluded.level, updated_at = now()
       where roles.is_system_role and (roles.name, roles.permissions, roles.level)
         is distinct from (excluded.name, excluded.permissions, excluded.level)
     returning xmax = 0 as "isNew"`,
    [JSON.stringify(rows)],
  )
  return written.filter(({ isNew }) => isNew).length
}
