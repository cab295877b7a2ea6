import type { CollectionBeforeOperationHook, CollectionConfig, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

type Hooks = NonNullable<CollectionConfig['hooks']>
type AfterWrite = NonNullable<Hooks['afterChange'] | Hooks['afterDelete']>[number]

const fieldsOf = new WeakMap<AfterWrite, readonly string[]>()

/**
 * A hook that runs after a write is handed what the request selected of the record, and would take for gone what was
 * left out. So it says at which fields it looks, and `keepInSight` has them there; `defineCollection` takes no other.
 */
export const lookingAt = <Hook extends AfterWrite>(fields: readonly string[], hook: Hook): Hook => {
  fieldsOf.set(hook, fields)
  return hook
}

/** The fields that the hooks of a collection look at after a write. Throws on a hook that does not say. */
export const lookedAt = ({ slug, hooks = {} }: Pick<CollectionConfig, 'slug' | 'hooks'>): string[] =>
  [...(hooks.afterChange ?? []), ...(hooks.afterDelete ?? [])].flatMap((hook) => {
    const fields = fieldsOf.get(hook)
    if (!fields) throw new Error(`A hook after writes of ${slug} does not say at which fields it looks.`)
    return fields
  })

/** Selects, whatever a request selects: some fields always, and those that hooks look at with every write. */
export const keepInSight =
  ({
    always,
    afterWrites,
  }: {
    always: readonly string[]
    afterWrites: readonly string[]
  }): CollectionBeforeOperationHook =>
  ({ args, operation }) => {
    const { select } = args as { select?: SelectType }
    if (typeof select !== 'object' || select === null) return args
    const isWrite = /^(create|update|delete)/.test(operation)
    return { ...args, select: withFields(select, isWrite ? [...always, ...afterWrites] : always) }
  }

const withFields = (select: SelectType, needed: readonly string[]): SelectType | undefined => {
  if (getSelectMode(select) === 'include')
    return { ...select, ...Object.fromEntries(needed.map((name) => [name, true])) } as SelectType
  const leftOut = Object.entries(select).filter(([name]) => !needed.includes(name))
  // A selection of nothing would select nothing.
  return leftOut.length > 0 ? (Object.fromEntries(leftOut) as SelectType) : undefined
}
