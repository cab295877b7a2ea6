import { communities } from './communities'
import { communityEvents } from './community-events'
import { communityInfrastructure } from './community-infrastructure'
import { communityLivelihoods } from './community-livelihoods'
import { communityShares } from './community-shares'
import { municipalityCoverages } from './municipality-coverages'
import { provinceCoverages } from './province-coverages'
import { stakeholderEngagements } from './stakeholder-engagements'
import { stakeholders } from './stakeholders'

export const communityCollections = [
  communities,
  communityShares,
  communityLivelihoods,
  communityInfrastructure,
  stakeholders,
  stakeholderEngagements,
  communityEvents,
  municipalityCoverages,
  provinceCoverages,
]
