import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../caller'
import type { World } from '../world'

export const surfaces = ['list', 'record', 'write', 'graphql', 'account', 'platform', 'garbage'] as const
export type Surface = (typeof surfaces)[number]

/** A request that tries something. Whose token it carries says `actor`, the place in `people`; null is nobody. */
export type Attempt = Call & {
  surface: Surface
  actor: number | null
  /** A second person, whose token comes along in a cookie. */
  second: number | null
  /** Only the socket leads there: Express answers it, or it never becomes a web request. */
  needsSocket: boolean
}

export type FieldInfo = {
  name: string
  kind: 'text' | 'number' | 'date' | 'flag' | 'choice' | 'relation' | 'join' | 'rows' | 'other'
  target?: string
  options?: readonly string[]
}

/** What the attacks are made from: the world, and the fields that the configuration offers. */
export type Material = {
  world: World
  fields: Readonly<Record<string, readonly FieldInfo[]>>
  graphql: Readonly<Record<string, { one: string; many: string }>>
}

export const fieldsOf = ({ fields }: Material, slug: string): readonly FieldInfo[] =>
  Object.hasOwn(fields, slug) ? fields[slug]! : [{ name: 'id', kind: 'other' }]

/** Builds the arbitrary of each collection once: it takes longer than drawing from it. */
export const perSlug = <T>(build: (slug: string) => Arbitrary<T>): ((slug: string) => Arbitrary<T>) => {
  const built = new Map<string, Arbitrary<T>>()
  return (slug) => {
    const arbitrary = built.get(slug) ?? build(slug)
    built.set(slug, arbitrary)
    return arbitrary
  }
}

/** Mostly the first, sometimes the others. */
export const mostly = <T>(usual: Arbitrary<T>, weight: number, ...others: Arbitrary<T>[]): Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight }, ...others.map((arbitrary) => ({ arbitrary, weight: 1 })))

/** Query parameters with nesting, in the brackets that Payload reads. */
export const queryOf = (values: Readonly<Record<string, unknown>>): string => {
  const pairs = Object.entries(values).flatMap(([key, value]) => pairsOf(encode(key), value))
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

const pairsOf = (key: string, value: unknown): string[] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => pairsOf(`${key}[${index}]`, item))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([inner, item]) => pairsOf(`${key}[${encode(inner)}]`, item))
  }
  return [`${key}=${encode(String(value)).replaceAll('%5B', '[').replaceAll('%5D', ']')}`]
}

const encode = (text: string): string => encodeURIComponent(text.replace(loneSurrogate, '\ufffd'))
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
