import { assessments } from '@/test/support/subjects/assessments'
import { mana } from '@/test/support/subjects/mana'
import { needs } from '@/test/support/subjects/needs'
import { describeTenantCollections } from '@/test/support/tenantCollection'

describeTenantCollections([...assessments, ...mana, ...needs])
