import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('municipality-coverages')
