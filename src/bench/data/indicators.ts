import { uuidv7 } from '@/src/database/uuid'
import type { Row } from '@/src/reference/insertMissing'
import type { Context } from './context'
import { textFrom } from './words'

type Measured = { id: string; implementing_moa_id: string; created_at: string }

const perPpa = 3

/** Three indicators for each of the PPAs that have any. */
export const indicatorRows = (context: Context, total: number, ppas: readonly Measured[]) =>
  Array.from({ length: total }, (_, index) => {
    const ppa = ppas[Math.floor(index / perPpa) % ppas.length]!
    return {
      id: uuidv7(),
      ppa_id: ppa.id,
      organization_id: ppa.implementing_moa_id,
      name: textFrom(context.chance),
      target: `${context.chance.below(100)}%`,
      kind: index % 2 === 0 ? 'output' : 'outcome',
      position: index % perPpa,
      created_at: ppa.created_at,
      updated_at: ppa.created_at,
    } satisfies Row
  })
