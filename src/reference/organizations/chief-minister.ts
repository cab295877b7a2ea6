import { sources, type ReferenceOrganization } from './types'

/** The Office of the Chief Minister reads every organization; the fourteen bodies below it are separate MOAs. */
export const chiefMinister: ReferenceOrganization = {
  code: 'OCM',
  name: 'Office of the Chief Minister',
  orgType: 'office',
  cluster: 'Executive office',
  isOversight: true,
  mandate:
    'Highest executive office of the Bangsamoro Government. It leads the government of the day and represents the region.',
  powers: [
    'Head the Bangsamoro Government',
    'Appoint the heads of ministries, offices and agencies',
    'Submit the platform of government to Parliament',
    'Issue executive orders',
    'Represent the region',
    'Declare a state of calamity',
    'Exercise further powers given by law',
  ],
  source: sources.listAndBudget,
}

type AttachedBody = Omit<ReferenceOrganization, 'cluster' | 'parent' | 'source'>

const table: readonly AttachedBody[] = [
  {
    code: 'BPDA',
    name: 'Bangsamoro Planning and Development Authority',
    orgType: 'agency',
    mandate:
      'Plans, coordinates and monitors all development plans of the region, as the counterpart of the national planning agency.',
  },
  {
    code: 'BBOI',
    name: 'Bangsamoro Board of Investments',
    orgType: 'agency',
    mandate: 'Promotes investments in the region and the jobs that come with them.',
  },
  {
    code: 'BIO',
    name: 'Bangsamoro Information Office',
    orgType: 'office',
    mandate: 'Informs the public about the work of the government and runs its communication.',
  },
  {
    code: 'BICTO',
    name: 'Bangsamoro Information and Communications Technology Office',
    orgType: 'office',
    mandate: 'Plans information and communications technology, builds e-government and sets ICT standards.',
  },
  {
    code: 'OSC',
    name: 'Office for Settler Communities',
    orgType: 'office',
    mandate: 'Looks after the welfare and the rights of settler communities in the region.',
  },
  {
    code: 'OOBC',
    name: 'Office for Other Bangsamoro Communities',
    orgType: 'office',
    mandate:
      'Develops policies, programs and services for Bangsamoro communities that live outside the region.',
    powers: [
      'Gather socio-economic data and assess the needs of Other Bangsamoro Communities',
      'Work with the MOAs so that the priorities of these communities enter policies and programs',
      'Build partnerships with national agencies, local governments and development partners',
    ],
  },
  {
    code: 'BPA',
    name: 'Bangsamoro Pilgrimage Authority',
    orgType: 'agency',
    mandate: 'Administers the annual pilgrimage of the people of the region.',
  },
  {
    code: 'DAB',
    name: 'Development Academy of the Bangsamoro',
    orgType: 'agency',
    mandate: 'Develops human capital for the government through training and research.',
  },
  {
    code: 'BDI',
    name: "Bangsamoro Darul-Ifta'",
    orgType: 'special',
    mandate: 'Advises the government on policy through Islamic jurisprudence.',
  },
  {
    code: 'CSEA',
    name: 'Cooperatives and Social Enterprise Authority',
    orgType: 'agency',
    mandate: 'Registers and develops cooperatives and social enterprises.',
  },
  {
    code: 'BWC',
    name: 'Bangsamoro Women Commission',
    orgType: 'commission',
    mandate: 'Makes policy for women and for gender and development.',
  },
  {
    code: 'BYC',
    name: 'Bangsamoro Youth Commission',
    orgType: 'commission',
    mandate: 'Makes youth policy and coordinates the programs of the government for young people.',
  },
  {
    code: 'BCPCH',
    name: 'Bangsamoro Commission for the Preservation of Cultural Heritage',
    orgType: 'commission',
    mandate: 'Preserves and promotes the cultural heritage of the Bangsamoro.',
  },
  {
    code: 'BSC',
    name: 'Bangsamoro Sports Commission',
    orgType: 'commission',
    mandate: 'Makes sports policy and runs sports programs in the region.',
  },
]

/** The fourteen bodies attached to the Office of the Chief Minister. */
export const attachedBodies: readonly ReferenceOrganization[] = table.map((body) => ({
  ...body,
  cluster: 'Attached to OCM',
  parent: chiefMinister.code,
  source: sources.listAndBudget,
}))
