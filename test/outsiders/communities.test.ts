import { communities } from '@/test/support/subjects/communities'
import { describeTenantCollections } from '@/test/support/tenantCollection'

describeTenantCollections(communities)
