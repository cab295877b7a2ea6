import type { CollectionBeforeValidateHook } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { findPlace } from '@/collections/geography/lookup'
import { invalid } from '@/hooks/problems'
import { idOf, isUuid } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import type { Level } from './levels'
import { addUp } from './sums'

/** Takes what the place lies in, and its name, from the place; which place it is does not change. */
export const stampPlace =
  (level: Level): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    if (operation === 'update') {
      const { municipality, province, region, displayName } = originalDoc
      return {
        ...data,
        ...(level.place === 'municipality' && { municipality: idOf(municipality) }),
        province: idOf(province),
        region: idOf(region),
        displayName,
      }
    }
    const found = await findPlace({ level: level.places, id: data?.[level.place], req })
    if (!found) {
      const problems = [{ path: level.place, message: `Choose a ${level.place} from the list.` }]
      throw invalid({ collection: collection.slug, problems, req })
    }
    return {
      ...data,
      region: found.region,
      ...(level.place === 'municipality' && { province: found.province }),
      displayName: found.label ?? found.name,
    }
  }

/**
 * While a coverage is kept automatically, its figures are those of the level below, whatever was sent; the OBC
 * population is then left to the level below. Else they stay as they were entered.
 */
export const keepSums =
  (level: Level): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    const row = { ...originalDoc, ...data }
    const [organization, place] = [idOf(row.organization), idOf(row[level.place])]
    // What is missing is told by field validation. What lies in the trash is left alone until it is restored.
    if (!isUuid(organization) || !isUuid(place) || row.deletedAt) return data
    const sums = await runAs(organizationScope(organization, req.user?.id), () =>
      addUp(req, level, { organization, place }),
    )
    return row.autoSync === false
      ? { ...data, attributedPopulation: sums.attributedPopulation }
      : { ...data, ...sums, estimatedObcPopulation: null }
  }
