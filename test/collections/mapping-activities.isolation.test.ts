import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('mapping-activities')
