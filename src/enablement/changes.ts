import { flagOf, moduleNames, modules, type Module, type ModuleFlag } from '@/access/modules'
import { badRequest } from '@/hooks/problems'

/** A module of an organization, named by its code, that is to be switched. */
export type Switch = { organization: string; module: Module; isOn: boolean }

/** The switches of an organization as they are. */
export type OrganizationSwitches = { code: string; name: string; flags: Record<ModuleFlag, boolean> }

export const switchableModules: readonly Module[] = moduleNames.filter(
  (module) => flagOf(module) !== undefined,
)

const most = 1000

/** Reads switches as they come from outside. Throws 400 with the place of what is wrong. */
export const switchesFrom = (given: unknown): Switch[] => {
  if (!Array.isArray(given) || given.length === 0) throw badRequest('Name at least one switch.', 'changes')
  if (given.length > most) throw badRequest(`At most ${most} switches at a time.`, 'changes')
  const switches = given.map(switchFrom)
  const keys = switches.map(({ organization, module }) => `${organization} ${module}`)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice >= 0) throw badRequest('This switch is named twice.', `changes.${twice}`)
  return switches
}

const switchFrom = (given: unknown, index: number): Switch => {
  const { organization, module, isOn } = (given ?? {}) as Record<string, unknown>
  const place = `changes.${index}`
  if (typeof organization !== 'string' || !/^[\w-]{1,20}$/.test(organization))
    throw badRequest('Name the organization by its code, such as MOH.', `${place}.organization`)
  const found = switchableModules.find((it) => it === module)
  if (!found) throw badRequest(`Name a module: ${switchableModules.join(', ')}.`, `${place}.module`)
  if (typeof isOn !== 'boolean')
    throw badRequest('Say whether it is to be on: true or false.', `${place}.isOn`)
  return { organization: organization.toUpperCase(), module: found, isOn }
}

/**
 * What is not forbidden and still worth a thought (data dictionary 1.4): planning is recommended for budgeting and for
 * monitoring and evaluation.
 */
export const warningsFor = (
  organizations: readonly OrganizationSwitches[],
  switches: readonly Switch[],
): string[] =>
  organizations.flatMap(({ code, flags }) => {
    const isOnAfter = (module: Module): boolean =>
      switches.find((it) => it.organization === code && it.module === module)?.isOn ?? flags[flagOf(module)!]
    const leaning = (['budgeting', 'me'] as const).filter(isOnAfter).map((module) => modules[module].label)
    const isTouched = switches.some(
      ({ organization, module }) => organization === code && ['planning', 'budgeting', 'me'].includes(module),
    )
    return isTouched && leaning.length > 0 && !isOnAfter('planning')
      ? [`${code}: ${leaning.join(' and ')} would be on without Planning, which is recommended for it.`]
      : []
  })
