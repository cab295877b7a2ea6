/**
 * The modules of BMMS. A module groups collections in the navigation and is the unit in which roles are
 * granted rights and superadmins switch functions on and off for an organization.
 */
export const modules = {
  communities: { label: 'Communities' },
  mana: { label: 'Needs Assessment (MANA)', flag: 'enableMana' },
  me: { label: 'Monitoring & Evaluation', flag: 'enableMe' },
  planning: { label: 'Planning', flag: 'enablePlanning' },
  budgeting: { label: 'Budgeting', flag: 'enableBudgeting' },
  coordination: { label: 'Coordination', flag: 'enableCoordination' },
  policies: { label: 'Policies', flag: 'enablePolicies' },
  geography: { label: 'Geography' },
  administration: { label: 'Administration' },
} as const satisfies Record<string, { label: string; flag?: string }>

export type Module = keyof typeof modules

/** A field of `organizations` that switches a module; modules without a flag are always on. */
export type ModuleFlag = Extract<(typeof modules)[Module], { flag: string }>['flag']

export const moduleNames = Object.keys(modules) as Module[]

export const flagOf = (module: Module): ModuleFlag | undefined => {
  const definition = modules[module]
  return 'flag' in definition ? definition.flag : undefined
}

export const moduleFlags = moduleNames.map(flagOf).filter((flag) => flag !== undefined)
