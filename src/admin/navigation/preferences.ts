import type { Payload, TypedUser } from 'payload'
import { PREFERENCE_KEYS } from 'payload/shared'

export type NavigationPreferences = { open?: boolean; groups?: Record<string, { open: boolean }> }

/** Whether this person keeps the menu open, and which of its groups. */
export const loadPreferences = async ({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser
}): Promise<NavigationPreferences> => {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: PREFERENCE_KEYS.NAV } },
        { 'user.relationTo': { equals: 'users' } },
        { 'user.value': { equals: user.id } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return (docs[0]?.value ?? {}) as NavigationPreferences
}
