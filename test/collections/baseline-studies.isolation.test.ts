import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('baseline-studies')
