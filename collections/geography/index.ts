import { barangays } from './barangays'
import { municipalities } from './municipalities'
import { provinces } from './provinces'
import { regions } from './regions'

/** Shared by all organizations, from the largest unit to the smallest. */
export const geographyCollections = [regions, provinces, municipalities, barangays]
