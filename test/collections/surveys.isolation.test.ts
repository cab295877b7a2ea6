import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('surveys')
