/** The budget law whose files are imported: the General Appropriations Act of the Bangsamoro for 2025. */
export const law = { fiscalYear: 2025, fundingSource: 'gaab_2025' } as const

/** Begins the source key of everything that came from this law. */
export const lawPrefix = `${law.fiscalYear}/${law.fundingSource}/`

/** The MOA whose PPAs are its own programs for the communities outside the region. */
export const officeForOtherCommunities = 'OOBC'
