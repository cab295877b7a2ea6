import { tenancy } from '@/test/support/subjects/tenancy'
import { describeTenantCollections } from '@/test/support/tenantCollection'

describeTenantCollections(tenancy)
