/** Lists of what belongs to a community, keys as in the data dictionary (3.2.5). */
export const livelihoodTypes = {
  agriculture: 'Agriculture',
  fishing: 'Fishing',
  livestock: 'Livestock',
  trade: 'Trade/Business',
  services: 'Services',
  handicrafts: 'Handicrafts',
  transportation: 'Transportation',
  construction: 'Construction',
  government: 'Government Employment',
  private_employment: 'Private Employment',
  other: 'Other',
}

export const incomeLevels = {
  very_low: 'Very Low',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  very_high: 'Very High',
}

export const infrastructureTypes = {
  water: 'Water Supply',
  electricity: 'Electricity',
  roads: 'Roads/Transportation',
  communication: 'Communication/Internet',
  health: 'Health Facilities',
  education: 'Education Facilities',
  religious: 'Religious Facilities',
  market: 'Market/Trading Post',
  waste: 'Waste Management',
  drainage: 'Drainage System',
}

export const availabilities = {
  available: 'Available',
  limited: 'Limited',
  poor: 'Poor Quality',
  none: 'Not Available',
  planned: 'Planned/Proposed',
}

export const conditions = {
  excellent: 'Excellent',
  good: 'Good',
  fair: 'Fair',
  poor: 'Poor',
  very_poor: 'Very Poor',
}

export const improvementPriorities = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' }

export const stakeholderTypes = {
  community_leader: 'Community Leader',
  barangay_captain: 'Barangay Captain',
  tribal_leader: 'Tribal Leader/Datu',
  ulama: 'Ulama',
  imam: 'Imam/Khatib',
  ustadz: 'Ustadz/Religious Teacher',
  arabic_teacher: 'ALIVE/Arabic Teacher',
  madrasa_teacher: 'Madrasah Teacher',
  youth_leader: 'Youth Leader',
  women_leader: 'Women Leader',
  business_leader: 'Business Leader',
  cooperative_leader: 'Cooperative Leader',
  health_worker: 'Community Health Worker',
  volunteer: 'Community Volunteer',
  other: 'Other',
}

export const influenceLevels = {
  very_high: 'Very High',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  emerging: 'Emerging',
}

export const engagementLevels = {
  very_active: 'Very Active',
  active: 'Active',
  moderate: 'Moderate',
  limited: 'Limited',
  inactive: 'Inactive',
}

export const contactTypes = {
  meeting: 'Community Meeting',
  consultation: 'Consultation',
  training: 'Training/Workshop',
  assessment: 'Assessment/Survey',
  project_activity: 'Project Activity',
  religious_activity: 'Religious Activity',
  cultural_event: 'Cultural Event',
  emergency_response: 'Emergency Response',
  coordination: 'Coordination Meeting',
  other: 'Other',
}

export const contactOutcomes = {
  very_positive: 'Very Positive',
  positive: 'Positive',
  neutral: 'Neutral',
  challenging: 'Challenging',
  negative: 'Negative',
}

export const communityEventTypes = {
  cultural: 'Cultural Celebration',
  religious: 'Religious Observance',
  meeting: 'Community Meeting',
  training: 'Community Training',
  disaster: 'Disaster/Emergency',
  other: 'Other',
}

export const sharingLevels = {
  read: 'Read the profile',
  contribute: 'Read and change the profile',
}
