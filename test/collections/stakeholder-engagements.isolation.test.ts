import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('stakeholder-engagements')
