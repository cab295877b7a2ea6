/** Words that settlements of the Bangsamoro are called by; together with a barangay they name a community. */
export const communityNames = [
  'Kalilintad',
  'Darussalam',
  'Nurul Iman',
  'Bualan',
  'Sapakan',
  'Lumbaca',
  'Kaunggan',
  'Tambunan',
  'Panampangan',
  'Badiangan',
  'Tagumpay',
  'Manarapan',
] as const

/** Given names and words of the land; no surname of anybody. */
export const givenNames = [
  'Amina',
  'Abdul',
  'Fatima',
  'Ibrahim',
  'Norhaya',
  'Omar',
  'Sittie',
  'Yusoph',
  'Zainab',
  'Musa',
] as const
export const madeUpSurnames = [
  'Inaul',
  'Okir',
  'Kulintang',
  'Vinta',
  'Lepa',
  'Agong',
  'Kubing',
  'Langkit',
] as const

/** The largest group among the Bangsamoro people of a place, by the beginning of its code. */
export const groupsByPlace: readonly [place: string, group: string, language: string][] = [
  ['IX-SULU', 'tausug', 'Tausug'],
  ['IX-CITY-OF-ZAMBOANGA', 'sama', 'Sinama'],
  ['IX-CITY-OF-ISABELA', 'yakan', 'Yakan'],
  ['IX-ZAMBOANGA-DEL-NORTE', 'kolibugan', 'Subanen'],
  ['IX', 'tausug', 'Tausug'],
  ['X', 'meranaw', 'Meranaw'],
  ['XI', 'kagan_kalagan', 'Kagan'],
  ['XII-SARANGANI', 'sangil', 'Sangil'],
  ['XII', 'maguindanaon', 'Maguindanaon'],
  ['BARMM-LANAO-DEL-SUR', 'meranaw', 'Meranaw'],
  ['BARMM-TAWI-TAWI', 'sama', 'Sinama'],
  ['BARMM-BASILAN', 'yakan', 'Yakan'],
  ['BARMM', 'maguindanaon', 'Maguindanaon'],
]

export const livelihoods = [
  ['agriculture', 'Corn and upland rice', 'Prices fall at harvest and the fields are far from the road.'],
  ['fishing', 'Fishing with small boats', 'Fuel is dear and larger boats come close to the shore.'],
  ['agriculture', 'Rubber tapping', 'The price changes from week to week.'],
  ['trade', 'Buying and selling at the market', 'Capital is borrowed at high interest.'],
  ['livestock', 'Goats and native chickens', 'Animals die for want of vaccination.'],
  ['handicrafts', 'Weaving and embroidery', 'Buyers come only for festivals.'],
  ['transportation', 'Driving motorcycles for hire', 'Most drivers pay rent for their motorcycle.'],
  ['construction', 'Masonry and carpentry', 'Work is found in the city for some months of the year.'],
] as const

export const facilities = [
  ['water', 'Springs and deep wells shared by several households.'],
  ['electricity', 'Lines of the electric cooperative reach part of the houses.'],
  ['roads', 'Earth road, hard to pass in the rainy months.'],
  ['health', 'A health station, open some days of the week.'],
  ['education', 'An elementary school with classes up to grade six.'],
  ['religious', 'A mosque with a room for lessons.'],
  ['communication', 'Signal on the hills only.'],
  ['market', 'A market day once a week.'],
] as const

export const happenings = [
  ['religious', 'Prayer and shared meal at the end of the fast', 'Mosque grounds', true],
  ['meeting', 'Assembly on the plans of the year', 'Barangay hall', false],
  ['training', 'Training in bookkeeping for associations', 'Multi-purpose hall', false],
  ['cultural', 'Day of traditional games and music', 'School grounds', true],
  ['disaster', 'Flood along the river, families moved to the school', 'Lower puroks', false],
] as const

export const leaders = [
  ['community_leader', 'Chair of the community council'],
  ['imam', 'Imam'],
  ['women_leader', 'President of the women’s association'],
  ['youth_leader', 'Chair of the youth organization'],
  ['health_worker', 'Community health worker'],
  ['cooperative_leader', 'Manager of the cooperative'],
] as const

export const meetings = [
  [
    'consultation',
    'Talk about what the community wants first',
    'The order of needs was agreed and written down.',
  ],
  [
    'meeting',
    'Visit to present the program of the year',
    'People asked who is taken in first; criteria were explained.',
  ],
  ['assessment', 'Walk through the community', 'Wells, paths and the school were looked at together.'],
] as const
