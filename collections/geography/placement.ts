import type { CollectionBeforeValidateHook } from 'payload'
import { invalid } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import { barangayLabel, municipalityLabel } from '@/src/domain/geography'
import { findPlace } from './lookup'

/** A municipality lies in the region of its province, and is named together with the province or region. */
export const placeMunicipality: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const row = { ...originalDoc, ...data }
  const province = idOf(row.province) ? await findPlace({ level: 'provinces', id: row.province, req }) : null
  if (idOf(row.province) && !province)
    throw invalid({ collection: collection.slug, problems: [unknown('province')], req })
  const region = await findPlace({ level: 'regions', id: province?.region ?? row.region, req })
  if (!region) throw invalid({ collection: collection.slug, problems: [unknown('region')], req })
  const label = municipalityLabel({
    name: String(row.name ?? ''),
    provinceName: province?.name ?? null,
    regionCode: region.code ?? '',
  })
  return { ...data, region: region.id, label }
}

/** A barangay lies in the province and region of its municipality, whatever was sent. */
export const placeBarangay: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  const row = { ...originalDoc, ...data }
  if (
    operation === 'update' &&
    row.name === originalDoc.name &&
    isSame(row.municipality, originalDoc.municipality)
  ) {
    const { province, region, label } = originalDoc
    return { ...data, province: idOf(province), region: idOf(region), label }
  }
  const municipality = await findPlace({ level: 'municipalities', id: row.municipality, req })
  if (!municipality) throw invalid({ collection: collection.slug, problems: [unknown('municipality')], req })
  return {
    ...data,
    province: municipality.province,
    region: municipality.region,
    label: barangayLabel({ name: String(row.name ?? ''), municipalityLabel: municipality.label ?? '' }),
  }
}

const isSame = (one: unknown, other: unknown): boolean => idOf(one) === idOf(other)

const unknown = (level: 'municipality' | 'province' | 'region') => ({
  path: level,
  message: `Choose a ${level} from the list.`,
})
