import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('mana-reports')
