import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('indicator-actuals')
