import type { CollectionBeforeChangeHook } from 'payload'
import { refused } from '../problems'
import { waitForTurn } from './turns'

type Account = { isSuperadmin?: boolean; isActive?: boolean }

/** The last superadmin stays, or nobody could make another. */
export const keepASuperadmin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !isInOffice(originalDoc as Account)) return data
  if (isInOffice({ ...(originalDoc as Account), ...(data as Account) })) return data
  await waitForTurn(req, 'superadmins')
  const { totalDocs: others } = await req.payload.count({
    collection: 'users',
    where: {
      and: [
        { isSuperadmin: { equals: true } },
        { isActive: { equals: true } },
        { id: { not_equals: (originalDoc as { id: string }).id } },
      ],
    },
    // How many there are does not depend on who asks.
    overrideAccess: true,
    req,
  })
  if (others > 0) return data
  const field = (data as Account).isActive === false ? 'isActive' : 'isSuperadmin'
  throw refused('BMMS keeps at least one superadmin. Name another one first.', field)
}

const isInOffice = ({ isSuperadmin, isActive }: Account): boolean => Boolean(isSuperadmin && isActive)
