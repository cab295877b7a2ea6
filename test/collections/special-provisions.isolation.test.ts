import { describeTenantCollection } from '@/test/support/tenantCollection'

describeTenantCollection('special-provisions')
