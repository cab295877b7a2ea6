import { marked } from '../canaries'
import { freeBarangay, freePlace, guestOf } from '../places'
import type { Subject } from '../subject'

/** Communities, what belongs to them, and what they add up to. */
export const communities: readonly Subject[] = [
  {
    slug: 'communities',
    graphql: ['Community', 'Communities'],
    text: 'name',
    single: 'barangay',
    owned: {
      by: 'organization',
      rights: 'records',
      hasTrash: true,
      opened: { by: 'community-shares', record: 'community', reader: 'recipient', editor: 'contributor' },
    },
    factory: async (bmms, code) => ({
      name: marked(`Community of ${code}`, code, 'communities'),
      barangay: await freeBarangay(bmms),
    }),
  },
  {
    slug: 'community-shares',
    graphql: ['CommunityShare', 'CommunityShares'],
    text: 'message',
    single: 'community',
    owned: {
      by: 'organization',
      parent: 'community',
      rights: 'invitations',
      guest: { field: 'recipient' },
    },
    insider: 'manager',
    factory: async (bmms, code, create) => ({
      community: (await create(bmms, 'communities', code)).id,
      recipient: await guestOf(bmms, code),
      message: marked(`Shared by ${code}`, code, 'community-shares'),
    }),
  },
  {
    slug: 'community-livelihoods',
    graphql: ['CommunityLivelihood', 'CommunityLivelihoods'],
    text: 'specificActivity',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code, create) => ({
      community: (await create(bmms, 'communities', code)).id,
      livelihoodType: 'agriculture',
      specificActivity: marked(`Farming of ${code}`, code, 'community-livelihoods'),
    }),
  },
  {
    slug: 'community-infrastructure',
    graphql: ['CommunityInfrastructure', 'CommunityInfrastructures'],
    text: 'description',
    single: 'community',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code, create) => ({
      community: (await create(bmms, 'communities', code)).id,
      infrastructureType: 'water',
      availabilityStatus: 'limited',
      description: marked(`Water of ${code}`, code, 'community-infrastructure'),
    }),
  },
  {
    slug: 'stakeholders',
    graphql: ['Stakeholder', 'Stakeholders'],
    text: 'position',
    single: 'community',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code, create) => ({
      community: (await create(bmms, 'communities', code)).id,
      fullName: marked(`Leader known to ${code}`, code, 'stakeholders'),
      stakeholderType: 'imam',
    }),
  },
  {
    slug: 'stakeholder-engagements',
    graphql: ['StakeholderEngagement', 'StakeholderEngagements'],
    text: 'title',
    owned: { by: 'organization', parent: 'stakeholder', rights: 'records' },
    factory: async (bmms, code, create) => ({
      stakeholder: (await create(bmms, 'stakeholders', code)).id,
      title: marked(`Visit by ${code}`, code, 'stakeholder-engagements'),
      description: `Why ${code} came`,
      engagementType: 'meeting',
      date: '2025-03-01',
      documentedBy: `Clerk of ${code}`,
    }),
  },
  {
    slug: 'community-events',
    graphql: ['CommunityEvent', 'CommunityEvents'],
    text: 'title',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code, create) => ({
      community: (await create(bmms, 'communities', code)).id,
      title: marked(`Feast noted by ${code}`, code, 'community-events'),
      eventType: 'religious',
      startDate: '2025-04-01',
    }),
  },
  {
    slug: 'municipality-coverages',
    graphql: ['MunicipalityCoverage', 'MunicipalityCoverages'],
    text: 'notes',
    single: 'municipality',
    owned: { by: 'organization', rights: 'records', hasTrash: true },
    factory: async (bmms, code) => ({
      municipality: await freePlace(bmms, 'municipalities'),
      notes: marked(`Municipality to ${code}`, code, 'municipality-coverages'),
    }),
  },
  {
    slug: 'province-coverages',
    graphql: ['ProvinceCoverage', 'ProvinceCoverages'],
    text: 'notes',
    single: 'province',
    owned: { by: 'organization', rights: 'records', hasTrash: true },
    factory: async (bmms, code) => ({
      province: await freePlace(bmms, 'provinces'),
      notes: marked(`Province to ${code}`, code, 'province-coverages'),
    }),
  },
]
