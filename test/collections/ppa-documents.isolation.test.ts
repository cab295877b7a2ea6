import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('ppa-documents')
