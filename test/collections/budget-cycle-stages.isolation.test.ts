import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('budget-cycle-stages')
