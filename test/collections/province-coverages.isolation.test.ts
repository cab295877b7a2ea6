import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('province-coverages')
