import { ministries } from '../material'
import { find, plant } from '../write'
import { inTurn, type Community, type Telling } from './telling'

/** Each office opens some of its communities to the next: one to be read, the next to be kept up by both. */
export const tellShares = async (
  { office, ministry, tally }: Telling,
  communities: readonly Community[],
): Promise<void> => {
  const neighbor = inTurn(ministries, ministries.indexOf(ministry) + 1)
  const recipient = await find(office, 'organizations', { code: { equals: neighbor.code } })
  if (!recipient) return
  for (const [index, { id: community }] of communities.filter((_, at) => at % 6 === 0).entries())
    await plant(office, tally, {
      collection: 'community-shares',
      key: { and: [{ community: { equals: community } }, { recipient: { equals: recipient } }] },
      make: (pen) =>
        pen.add(
          'community-shares',
          {
            community,
            recipient,
            level: index % 2 === 0 ? 'read' : 'contribute',
            message: 'We both work there. Let us use the same figures.',
          },
          'manager',
        ),
    })
}
