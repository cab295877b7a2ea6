/** One category for each kind of assessment; superadmins add finer ones. */
export const assessmentCategories = [
  {
    name: 'Community Needs Assessment',
    category_type: 'needs_assessment',
    description: 'Finds out what a community lacks and what it asks for first.',
    icon: 'clipboard',
    color: '#007bff',
  },
  {
    name: 'Baseline Study',
    category_type: 'baseline_study',
    description: 'Records how things stand before a program begins, to compare with later.',
    icon: 'flag',
    color: '#28a745',
  },
  {
    name: 'Impact Assessment',
    category_type: 'impact_assessment',
    description: 'Measures what a finished or running program has changed.',
    icon: 'chart',
    color: '#fd7e14',
  },
  {
    name: 'Situational Analysis',
    category_type: 'situational_analysis',
    description: 'Describes the present situation of a place or sector from data and documents.',
    icon: 'search',
    color: '#6f42c1',
  },
  {
    name: 'Community Mapping',
    category_type: 'community_mapping',
    description: 'Puts people, services and resources of a community on the map together with its members.',
    icon: 'map',
    color: '#20c997',
  },
] as const
