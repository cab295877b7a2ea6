import { isUuid } from '@/hooks/relations'

/** "Wells [0198a6f0-…]": how a table tells one of several records of a name from the others. */
export const withId = (name: string, id: string): string => `${name} [${id}]`

/** The ID behind a name; null for a name alone. */
export const idBehind = (name: string): string | null => {
  const id = /\[([^[\]]+)\]\s*$/.exec(name)?.[1]
  return isUuid(id) ? id.toLowerCase() : null
}

export const tooMany = (name: string, [first, ...others]: readonly { id: string }[]): string =>
  `BMMS has ${others.length + 1} records of this name. Say which with its ID behind it, the last part of the address of its page: ` +
  `${withId(name.slice(0, 100), first!.id)} is one of them.`
