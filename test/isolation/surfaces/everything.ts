import { graphqlReads } from './graphqlReads'
import { graphqlWrites } from './graphqlWrites'
import type { Operation } from './operation'
import { payloadOwn } from './payloadOwn'
import { queries } from './queries'
import { restReads } from './restReads'
import { restWrites } from './restWrites'

/** Ways that differ from others in how much is asked for and not in who may see it. */
const repetitions =
  /depth [013]|selected|second page|sort|versions|a version|access to a document|under two names|trash included/

/**
 * For each wall alone: what tells the walls apart, or with BMMS_MATRIX=all everything that is asked of both together,
 * which takes minutes more.
 */
const chosen = (operations: readonly Operation[]): readonly Operation[] =>
  process.env.BMMS_MATRIX === 'all' ? operations : operations.filter(({ name }) => !repetitions.test(name))

export const allReads = chosen([...restReads, ...queries, ...graphqlReads])

export const allWrites = chosen([...restWrites, ...graphqlWrites, ...payloadOwn])
