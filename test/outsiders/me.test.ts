import { me } from '@/test/support/subjects/me'
import { describeTenantCollections } from '@/test/support/tenantCollection'

describeTenantCollections(me)
