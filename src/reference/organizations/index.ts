import { attachedBodies, chiefMinister } from './chief-minister'
import { ministries } from './ministries'
import { otherEntities } from './other-entities'
import type { ReferenceOrganization } from './types'

export type { ReferenceOrganization } from './types'

/**
 * The 44 ministries, offices and agencies of the Bangsamoro Government: the ministries list of 2025 with its 43
 * bodies, and the Attorney-General's Office, which has its own appropriation.
 */
export const organizations: readonly ReferenceOrganization[] = [
  chiefMinister,
  ...ministries,
  ...attachedBodies,
  ...otherEntities,
]
