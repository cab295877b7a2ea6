/** Lists of the shared profile, keys as in the data dictionary. */
export const settlementTypes = {
  village: 'Village',
  subdivision: 'Subdivision',
  sitio: 'Sitio',
  purok: 'Purok',
  compound: 'Compound',
  dispersed: 'Dispersed Settlement',
}

export const proximities = {
  adjacent: 'Adjacent to BARMM',
  near: 'Near BARMM',
  distant: 'Distant from BARMM',
}

export const ethnolinguisticGroups = {
  badjao: 'Badjao',
  iranun: 'Iranun',
  jama_mapun: 'Jama Mapun',
  kagan_kalagan: 'Kagan / Kalagan',
  kolibugan: 'Kolibugan',
  maguindanaon: 'Maguindanaon',
  meranaw: 'Meranaw',
  molbog: 'Molbog',
  palawani: 'Palawani',
  sama: 'Sama',
  sangil: 'Sangil',
  tausug: 'Tausug',
  yakan: 'Yakan',
  other: 'Other',
}

/** Bands of a share of the population, used for poverty and for unemployment. */
export const incidences = {
  unknown: 'Unknown',
  very_low: 'Very Low (<10%)',
  low: 'Low (10-20%)',
  moderate: 'Moderate (20-30%)',
  high: 'High (30-40%)',
  very_high: 'Very High (40-50%)',
  extremely_high: 'Extremely High (>50%)',
}

export const accessRatings = {
  excellent: 'Excellent',
  good: 'Good',
  fair: 'Fair',
  poor: 'Poor',
  none: 'None',
}

export const lguRelationships = {
  collaborative: 'Collaborative',
  strained: 'Strained',
  minimal: 'Minimal',
  good: 'Good',
  excellent: 'Excellent',
}
