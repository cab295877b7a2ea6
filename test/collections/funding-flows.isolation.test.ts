import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('funding-flows')
