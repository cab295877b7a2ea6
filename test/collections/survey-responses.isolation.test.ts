import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('survey-responses')
