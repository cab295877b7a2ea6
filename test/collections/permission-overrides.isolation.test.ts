import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('permission-overrides')
