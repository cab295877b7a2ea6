import type { PayloadRequest } from 'payload'
import { PREFERENCE_KEYS } from 'payload/shared'

export type NavigationPreferences = { open?: boolean; groups?: Record<string, { open: boolean }> }

/** Whether this person keeps the menu open, and which of its groups. */
export const loadPreferences = async (req: PayloadRequest): Promise<NavigationPreferences> => {
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: PREFERENCE_KEYS.NAV } },
        { 'user.relationTo': { equals: 'users' } },
        { 'user.value': { equals: req.user?.id } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return (docs[0]?.value ?? {}) as NavigationPreferences
}
