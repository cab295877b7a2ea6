import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('community-shares')
