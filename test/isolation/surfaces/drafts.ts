import { subjects } from '@/test/support/records'
import { absentId } from '../cell'
import type { Code, Collection } from '../facts'
import type { World } from '../world'

/** What a new record is made from in an organization, which may or may not exist. */
export const draftFor = (
  world: World,
  { slug, owner, parent }: Collection,
  code: Code | 'absent',
): Record<string, unknown> => {
  if (code !== 'absent') {
    return { ...world.entered(slug, code).draft, [owner]: world.organizationIds.get(code) }
  }
  const { draft } = world.entered(slug, 'MOH')
  return { ...draft, [owner]: absentId, ...(parent && { [parent]: absentId }) }
}

const password = 'a-long-enough-passphrase'

/** Sound records of the collections that superadmins keep for everybody. */
export const sharedDraft = (world: World, slug: string): Record<string, unknown> => {
  const region = world.sample('regions').id
  const municipality = world.sample('municipalities').id
  const place = { name: 'Nowhere', psgc: '9999999999', code: 'X-NOWHERE' }
  const drafts: Record<string, Record<string, unknown>> = {
    'assessment-categories': { name: 'Another kind', categoryType: 'baseline_study' },
    regions: place,
    provinces: { ...place, region },
    // GraphQL demands the label, although the server composes it.
    municipalities: { ...place, region, label: 'Nowhere' },
    barangays: { ...place, municipality, region, label: 'Nowhere' },
    features: { featureKey: 'new', name: 'New', module: 'me', actions: [] },
    organizations: { code: 'NEW', name: 'A new office', orgType: 'office' },
    users: { email: 'new@bmms.test', name: 'Somebody New', password },
  }
  const draft = drafts[slug]
  if (!draft) throw new Error(`test/isolation/surfaces/drafts.ts does not say how to make one of ${slug}`)
  return draft
}

/** What must differ in a copy, because it is unique. */
export const copyOf = (world: World, { slug, kind, text }: Collection, code: Code | null) => {
  if (kind !== 'tenant') return kind === 'private' ? { key: 'copied' } : sharedDraft(world, slug)
  const { draft } = world.entered(slug, code ?? 'MOH')
  const single = subjects.find((it) => it.slug === slug)?.single
  return { [text]: 'copied', ...(single && { [single]: draft[single] }) }
}
