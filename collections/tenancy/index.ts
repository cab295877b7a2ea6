import { memberships } from './memberships'
import { organizations } from './organizations'
import { users } from './users'

export const tenancyCollections = [organizations, memberships, users]
