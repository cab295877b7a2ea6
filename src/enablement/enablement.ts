import { APIError, type PayloadRequest } from 'payload'
import { sql } from '@payloadcms/db-postgres'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { moduleOf } from '@/access/features'
import { flagOf, moduleFlags, modules, type Module, type ModuleFlag } from '@/access/modules'
import { scopeOf, type Principal } from '@/access/principal'
import { badRequest, refused } from '@/hooks/problems'
import { sqlNameOf } from '@/src/database/names'
import { executorOf } from '@/src/database/sessions'
import { together } from '@/src/database/together'
import { warningsFor, type OrganizationSwitches, type Switch } from './changes'

export type GridRow = OrganizationSwitches & { id: string; wave: number | null; isActive: boolean }

/** What a switch does, before it is made. */
export type Effect = Switch & {
  name: string
  /** Active members, who lose or gain the module on their next request. */
  members: number
  /** Records that they no longer see, or see again. None is removed. */
  records: number
}

export type Preview = { effects: Effect[]; warnings: string[] }

/** Whoever keeps the organizations switches their modules. */
export const mayEnable = (principal: Principal): boolean =>
  scopeOf(principal, 'edit', 'administration.organizations') === 'all'

export const assertMayEnable = (principal: Principal): void => {
  if (!mayEnable(principal)) throw refused('Modules are switched by superadmins.')
}

/** Every organization with its switches, by code. */
export const loadGrid = async (req: PayloadRequest): Promise<GridRow[]> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    sort: 'code',
    depth: 0,
    limit: 200,
    overrideAccess: false,
    req,
  })
  return docs.map((it) => ({
    id: it.id,
    code: it.code,
    name: it.name,
    wave: it.wave ?? null,
    isActive: Boolean(it.isActive),
    flags: Object.fromEntries(moduleFlags.map((flag) => [flag, Boolean(it[flag])])) as Record<
      ModuleFlag,
      boolean
    >,
  }))
}

/** What the switches would do. Throws 400 for an organization that is not there, 409 for what is so already. */
export const previewSwitches = async (req: PayloadRequest, switches: readonly Switch[]): Promise<Preview> => {
  const grid = await loadGrid(req)
  assertPossible(grid, switches)
  const counts = await countsOf(req)
  return {
    effects: switches.map((it) => {
      const row = grid.find(({ code }) => code === it.organization)!
      const { members, records } = counts.get(row.id) ?? nobody
      return { ...it, name: row.name, members, records: records.get(it.module) ?? 0 }
    }),
    warnings: warningsFor(grid, switches),
  }
}

/**
 * Makes all switches or none. Two superadmins do so one after the other; the second is told what the first did
 * meanwhile (409). The reason goes into the audit log with each.
 */
export const applySwitches = async (
  req: PayloadRequest,
  switches: readonly Switch[],
  reason: unknown,
): Promise<number> => {
  if (typeof reason !== 'string' || reason.trim().length < 3) throw badRequest('Give a reason.', 'reason')
  if (reason.length > 1000) throw badRequest('A reason has at most 1,000 characters.', 'reason')
  return together(req, async () => {
    const database = await executorOf(req.payload.db, req)
    await database.execute(sql`select pg_advisory_xact_lock(hashtextextended('enablement', 0))`)
    const grid = await loadGrid(req)
    assertPossible(grid, switches)
    req.context.reason = reason.trim()
    for (const { id, code } of grid) {
      const own = switches.filter(({ organization }) => organization === code)
      if (own.length === 0) continue
      const data = Object.fromEntries(own.map(({ module, isOn }) => [flagOf(module)!, isOn]))
      await req.payload.update({
        collection: 'organizations',
        id,
        data,
        depth: 0,
        overrideAccess: false,
        req,
      })
    }
    return switches.length
  })
}

const assertPossible = (grid: readonly GridRow[], switches: readonly Switch[]): void => {
  for (const [index, { organization, module, isOn }] of switches.entries()) {
    const row = grid.find(({ code }) => code === organization)
    if (!row) throw badRequest(`There is no organization "${organization}".`, `changes.${index}.organization`)
    if (row.flags[flagOf(module)!] !== isOn) continue
    const message = `${modules[module].label} is ${isOn ? 'on' : 'off'} for ${organization} already. Somebody may have switched it meanwhile: look again.`
    throw new APIError(message, 409, { errors: [{ path: `changes.${index}`, message }] }, true)
  }
}

type Counts = { members: number; records: Map<Module, number> }
const nobody: Counts = { members: 0, records: new Map() }

/** Members and records of all organizations, in one statement. */
const countsOf = async (req: PayloadRequest): Promise<Map<string, Counts>> => {
  const parts = countedTables(req).map(
    ({ module, table, column }) =>
      `select '${module}' as of, "${column}" as organization, count(*)::int as count from "${table}" group by 2`,
  )
  const { rows } = await req.payload.db.pool.query<{ of: string; organization: string; count: number }>(
    [
      `select 'members' as of, organization_id as organization, count(*)::int as count from memberships where is_active group by 2`,
      ...parts,
    ].join(' union all '),
  )
  const found = new Map<string, Counts>()
  for (const { of, organization, count } of rows) {
    const counts = found.get(organization) ?? { members: 0, records: new Map<Module, number>() }
    if (of === 'members') counts.members = count
    else counts.records.set(of as Module, (counts.records.get(of as Module) ?? 0) + count)
    found.set(organization, counts)
  }
  return found
}

/** Tables whose rows belong to an organization and to a module that can be switched. Names are BMMS's own. */
const countedTables = ({ payload }: PayloadRequest): { module: Module; table: string; column: string }[] =>
  payload.config.collections.flatMap((config) => {
    const declaration = declarationOf(config)
    if (!declaration || !isTenantOwned(declaration.ownership)) return []
    const module = moduleOf(declaration.feature)
    const column = `${sqlNameOf(declaration.ownership.field)}_id`
    return flagOf(module) ? [{ module, table: config.slug.replaceAll('-', '_'), column }] : []
  })
