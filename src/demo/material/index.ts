import { agriculture } from './mafar'
import { chiefMinister } from './ocm'
import { health } from './moh'
import { labor } from './mole'
import { otherCommunities } from './oobc'
import type { Ministry } from './types'

/** The organizations that have demo accounts, each with work that fits its mandate. All of it is invented. */
export const ministries: readonly Ministry[] = [health, labor, agriculture, otherCommunities, chiefMinister]
