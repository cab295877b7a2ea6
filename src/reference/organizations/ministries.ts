import { sources, type ReferenceOrganization } from './types'

type Ministry = Omit<ReferenceOrganization, 'orgType' | 'source'>

const economic = 'Economic services'
const social = 'Social services'
const infrastructure = 'Infrastructure / environment'
const administration = 'General administration'

const table: readonly Ministry[] = [
  {
    code: 'MAFAR',
    name: 'Ministry of Agriculture, Fisheries and Agrarian Reform',
    cluster: economic,
    isPilot: true,
    mandate:
      'Promotes growth in farming and fisheries, distributes land and secures its tenure, and works for the food security of the region.',
    powers: [
      'Provide production and resource services to farmers and fisherfolk',
      'Plan and regulate food programs',
      'Propose and carry out laws on agricultural and fishery resources',
      'Keep information systems on agriculture and fisheries',
      'Give extension services and training',
      'Carry out and support research',
      'Bring farmers and fisherfolk into planning and decisions',
      'Coordinate with other agencies and local governments',
      'Regulate the import and export of agricultural and fishery products',
      'Issue fishing permits',
      'Establish landing points for fish',
      'Declare and manage fishery reserves',
      'Carry out agrarian reform law and decide agrarian cases',
      'Make agrarian reform policy',
      'Work with the Land Bank on land valuation and payment',
      'Acquire land for distribution',
      'Survey land and issue ownership awards (CLOA) and patents',
      'Give legal aid to agrarian reform beneficiaries',
      "Develop beneficiaries' organizations",
      'Act on the conversion of land use',
    ],
  },
  {
    code: 'MBHTE',
    name: 'Ministry of Basic, Higher, and Technical Education',
    cluster: social,
    mandate:
      'Provides and supervises education at all levels, including Madaris, technical and indigenous education, as one integrated system.',
    powers: [
      'Make policy for all streams of education',
      'Run one integrated system of quality assurance',
      'Develop curricula, including peace education',
      'Supervise public and private schools and Madaris',
      'Develop Islamic studies and Arabic language education',
      'Provide textbooks and learning materials',
      'Manage and train education personnel',
      'Decide the structure of divisions, districts and schools',
      'Evaluate educational leadership',
    ],
  },
  {
    code: 'MENRE',
    name: 'Ministry of Environment, Natural Resources and Energy',
    cluster: infrastructure,
    mandate:
      'Governs the use, conservation and protection of the environment, the natural resources and the energy of the region.',
    powers: [
      'Propose laws on natural resources',
      'Manage natural resources and energy',
      'Make rules on exploration and extraction',
      'Supervise forests, minerals and parks',
      'Establish and manage protected areas',
      'Carry out geological surveys',
      'Classify lands',
      'Administer public lands, control pollution and restructure the energy sector',
      'Conserve biodiversity',
    ],
  },
  {
    code: 'MFBM',
    name: 'Ministry of Finance, and Budget and Management',
    cluster: administration,
    mandate:
      'Makes fiscal policy, raises revenue, prepares and manages the budget of the Bangsamoro Government and manages its debt.',
    powers: [
      'Prepare the medium-term expenditure framework',
      'Prepare the annual budget and tax policy',
      'Manage revenue and debt',
      'Oversee financial institutions and government corporations',
      'Support the raising of local revenue',
      'Set accounting standards, compensation and the classification of positions',
      'Streamline the organization of government',
    ],
  },
  {
    code: 'MOH',
    name: 'Ministry of Health',
    cluster: social,
    isPilot: true,
    mandate:
      'Makes health policy, runs health programs and hospitals, and regulates health services in the region.',
    powers: [
      'Prepare the health plan and advise the government on health',
      'Run health programs and facilities',
      'Carry out health law and keep health data',
      'Carry out research, training and regulation in health',
      'Supervise the provincial health offices',
    ],
  },
  {
    code: 'MHSD',
    name: 'Ministry of Human Settlements and Development',
    cluster: infrastructure,
    mandate: 'Plans and provides housing and settlements and guides urban development.',
    powers: [
      'Plan housing and settlements together with local governments',
      'Administer proclaimed housing sites and agreements',
      'Manage assets, carry out research and run one regulatory system',
      'Build resilient housing and set fees',
      'See to subdivision roads and monitor local governments',
      "Support people's plans and find land for housing",
    ],
  },
  {
    code: 'MIPA',
    name: "Ministry of Indigenous Peoples' Affairs",
    cluster: social,
    mandate: 'Protects the interests of the indigenous peoples of the region and their ancestral domains.',
    powers: [
      'Lead the work of the government for indigenous peoples',
      'Review and propose laws on indigenous peoples',
      'Act on titles to ancestral domains',
      'Carry out programs for indigenous peoples',
      'Engage experts and accept funding',
      'Call assemblies and issue certificates of customary marriage',
    ],
  },
  {
    code: 'MILG',
    name: 'Ministry of Interior and Local Government',
    cluster: administration,
    mandate:
      'Exercises general supervision over local governments and looks after public safety and readiness for disasters.',
    powers: [
      'Advise the Chief Minister on the supervision of local governments',
      'Make implementing rules',
      'Support legislation on local government',
      'Build the capability of local governments',
      'Run public order and disaster programs',
      'Act on the discipline of elective officials',
    ],
  },
  {
    code: 'MOLE',
    name: 'Ministry of Labor and Employment',
    cluster: economic,
    isPilot: true,
    mandate:
      'Makes labor and employment policy, protects workers, including migrant workers, and keeps industrial peace.',
    powers: [
      'Carry out labor law',
      'Make policy on manpower',
      'Propose legislation and look after migrant workers',
      'Regulate the employment of aliens and act on wages',
      'Administer labor relations and settle disputes',
    ],
  },
  {
    code: 'MPOS',
    name: 'Ministry of Public Order and Safety',
    cluster: administration,
    mandate: 'Works for public safety, peace-building and the reconciliation of people and clans.',
    powers: [
      'Sit in the peace and order council',
      'Monitor conflict, give early warning and counter extremism',
      'Bring about reconciliation and settle feuds between clans',
    ],
  },
  {
    code: 'MPW',
    name: 'Ministry of Public Works',
    cluster: infrastructure,
    mandate:
      'Plans, builds and maintains roads, public buildings and flood control as the engineering arm of the government.',
    powers: [
      'Plan, build and supervise public works',
      'Maintain works and equipment',
      'Set construction standards',
      'Coordinate with the communities concerned',
    ],
  },
  {
    code: 'MOST',
    name: 'Ministry of Science and Technology',
    cluster: economic,
    mandate: 'Advances science and research, transfers technology, grants scholarships and sets standards.',
    powers: [
      'Prepare science and technology plans',
      'Support research and development and its commercial use',
      'Provide information technology, disaster services, science data and scholarships',
      'Set standards, including halal testing',
    ],
  },
  {
    code: 'MSSD',
    name: 'Ministry of Social Services and Development',
    cluster: social,
    mandate: 'Looks after the welfare of vulnerable sectors and brings relief in emergencies.',
    powers: [
      'Prepare social welfare plans',
      'Support non-government organizations and run institutions',
      'Accredit welfare agencies and carry out research',
      'Build linkages and give training',
      'Regulate fund drives, set standards and give relief',
    ],
  },
  {
    code: 'MTIT',
    name: 'Ministry of Trade, Investments, and Tourism',
    cluster: economic,
    mandate:
      'Develops trade, investment and tourism, the halal industry and micro, small and medium enterprises.',
    powers: [
      'Make and enforce policy on trade, investment and tourism',
      'Promote investments',
      'Set standards for tourism',
      'Develop tourist zones and lead the halal industry',
      'Run centers for micro, small and medium enterprises',
      'Decide cases under its laws',
    ],
  },
  {
    code: 'MOTC',
    name: 'Ministry of Transportation and Communications',
    cluster: infrastructure,
    mandate:
      'Makes policy on transport and telecommunications, grants franchises and looks after ports and the landside of airports.',
    powers: [
      'Carry out transport and communication law',
      'Grant franchises and register vehicles',
      'Provide for navigation, ports and airports',
      'Run postal services and collect revenue and fees',
      'Keep movement free in the zones of joint cooperation',
    ],
  },
]

/** The fifteen ministries. Their mandates and powers follow the ministries list. */
export const ministries: readonly ReferenceOrganization[] = table.map((ministry) => ({
  ...ministry,
  orgType: 'ministry',
  source: sources.listAndBudget,
}))
