import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('workshop-participants')
