import type { PoolClient } from 'pg'
import { moduleFlags } from '@/access/modules'
import { sqlNameOf } from '@/src/database/names'
import { uuidv7 } from '@/src/database/uuid'
import { insertMissing, type Row } from './insertMissing'
import { organizations, type ReferenceOrganization } from './organizations'

/**
 * Adds those of the 44 that are missing. One that is there is left entirely as it is, whatever administrators
 * made of it; it counts as there under its code or, if that was changed, under its name.
 */
export const seedOrganizations = async (client: PoolClient): Promise<number> => {
  const existing = await client.query<{ code: string; name: string }>('select code, name from organizations')
  const known = new Set(existing.rows.flatMap(({ code, name }) => [code, name]))
  const missing = organizations
    .filter(({ code, name }) => !known.has(code) && !known.has(name))
    .map((organization) => ({ ...organization, id: uuidv7() }))
  const inserted = await insertMissing({ client, table: 'organizations', rows: missing.map(rowOf) })
  const added = missing.filter(({ id }) => inserted.has(id))
  await insertMissing({ client, table: 'organizations_powers', rows: added.flatMap(powersOf) })
  await attachToParents({ client, added })
  return added.length
}

type Added = ReferenceOrganization & { id: string }

const rowOf = ({ id, code, name, orgType, cluster, mandate, isPilot, isOversight, source }: Added): Row => ({
  id,
  code,
  acronym: code,
  name,
  org_type: orgType,
  cluster,
  mandate,
  source,
  is_active: true,
  is_pilot: isPilot ?? false,
  wave: isPilot ? 0 : null,
  is_oversight: isOversight ?? false,
  ...Object.fromEntries(moduleFlags.map((flag) => [sqlNameOf(flag), true])),
})

const powersOf = ({ id, powers = [] }: Added): Row[] =>
  powers.map((statement, index) => ({ _parent_id: id, _order: index + 1, statement }))

/** In a second step, because parent and child may both be new. */
const attachToParents = async ({ client, added }: { client: PoolClient; added: Added[] }): Promise<void> => {
  const attached = added.filter(({ parent }) => parent !== undefined)
  await client.query(
    `update organizations as child set parent_id = parent.id
     from unnest($1::uuid[], $2::text[]) as link (child_id, parent_code)
     join organizations as parent on parent.code = link.parent_code
     where child.id = link.child_id`,
    [attached.map(({ id }) => id), attached.map(({ parent }) => parent)],
  )
}

/** enableMana is stored as enable_mana. */
