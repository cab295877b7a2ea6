import type { Ministry } from './types'

export const chiefMinister: Ministry = {
  code: 'OCM',
  communities: 4,
  assessments: 3,
  needs: 4,
  municipalities: ['BARMM-MAGUINDANAO-DEL-NORTE-CITY-OF-COTABATO', 'BARMM-LANAO-DEL-SUR-CITY-OF-MARAWI'],
  programs: [
    {
      title: 'Monitoring of priority programs',
      summary:
        'Visits priority programs of the ministries, compares what is reported with what is there, and reports every quarter.',
      forWhom: 'The cabinet and the ministries.',
      sector: 'governance',
      appropriationClass: 'mooe',
      type: 'activity',
      thousands: 7_600,
      slots: 44,
      indicators: [
        {
          name: 'Programs visited and reported on',
          unit: 'programs',
          kind: 'output',
          accumulation: 'sum',
          target: 88,
        },
      ],
      news: [
        'The list of the year was agreed with the ministries.',
        'Visits took place in all provinces.',
        'Findings were discussed in the cabinet.',
        'The report of the year was published.',
      ],
      trouble: 'Reports of some offices come after the quarter has ended.',
    },
    {
      title: 'One desk for citizens',
      summary: 'Opens service desks where people ask, complain and are told who answers and by when.',
      forWhom: 'Everybody who has business with the government.',
      sector: 'governance',
      appropriationClass: 'mooe',
      type: 'project',
      thousands: 9_900,
      slots: 12_000,
      indicators: [
        {
          name: 'Concerns answered within the promised time',
          unit: '%',
          kind: 'outcome',
          accumulation: 'latest',
          target: 85,
        },
        {
          name: 'Persons served at the desks',
          unit: 'persons',
          kind: 'output',
          accumulation: 'sum',
          target: 11_000,
          isOfPersons: true,
        },
      ],
      news: [
        'Staff of the desks were trained.',
        'Desks opened in three provinces.',
        'A text line was added for those who live far.',
        'The most frequent concerns were reported to the ministries.',
      ],
      trouble: 'Many concerns belong to local governments.',
    },
    {
      title: 'Quick response to displaced families',
      summary:
        'Keeps a fund and a team ready that bring food, shelter and papers to families in the first days of a crisis.',
      forWhom: 'Families displaced by conflict or disaster.',
      sector: 'peace_security',
      appropriationClass: 'mooe',
      type: 'program',
      thousands: 22_000,
      slots: 5_000,
      indicators: [
        {
          name: 'Families reached within three days',
          unit: '%',
          kind: 'outcome',
          accumulation: 'latest',
          target: 90,
        },
      ],
      news: [
        'Stocks were placed in three warehouses.',
        'Families displaced by a clan conflict were reached.',
        'Flooded municipalities were helped together with the ministries.',
        'Stocks were filled up again.',
      ],
      trouble: 'Roads were closed in the first two days of the floods.',
    },
  ],
  wishes: [
    {
      title: 'Quick answers to what people ask of government',
      description: 'People go from office to office and are told to come back another day.',
      sector: 'governance',
      evidence: 'Notes of the service desk',
      thousands: 500,
    },
    {
      title: 'Shelter for families during floods',
      description: 'Schools are used as shelters, and classes stop for weeks.',
      sector: 'security',
      evidence: 'Reports of the municipal disaster offices',
      thousands: 6_400,
    },
  ],
  studies: [
    {
      title: 'How people find their way to government',
      kind: 'situational_analysis',
      objectives: 'Describe what people ask for, where they ask and how long they wait.',
      findings: 'People ask somebody they know first; few know which office is in charge.',
    },
    {
      title: 'Preparedness of municipalities for floods',
      kind: 'needs_assessment',
      objectives: 'Find out which municipalities have plans, shelters and stocks.',
      findings: 'Plans are there; shelters and boats are not.',
    },
  ],
}
