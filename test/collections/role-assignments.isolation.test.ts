import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('role-assignments')
