import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('progress-reports')
