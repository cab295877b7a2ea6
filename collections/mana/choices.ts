/** Lists of assessments, keys as in the data dictionary. */
export const methodologies = {
  desk_review: 'Desk Review/Research',
  survey: 'Survey',
  kii: 'Key Informant Interview (KII)',
  workshop: 'FGD/Workshops',
  participatory: 'Participatory Assessment',
  observation: 'Direct Observation',
  mixed: 'Mixed Methods',
  other: 'Other Methodologies',
}

/** Priority and impact share one scale. */
export const gradings = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' }

export const teamRoles = {
  team_leader: 'Team Leader/Executive Director',
  deputy_leader: 'Deputy Team Leader/DMO IV',
  facilitator: 'Facilitator (DMO/CDO)',
  documenter: 'Documenter',
  info_analyst: 'Information System Analyst',
  secretariat: 'Secretariat/Admin Support',
  data_collector: 'Data Collector',
  technical_expert: 'Technical Expert',
  observer: 'Observer',
}

export const needSectors = {
  education: 'Education',
  economic_development: 'Economic Development',
  social_development: 'Social Development',
  cultural_development: 'Cultural Development',
  infrastructure: 'Infrastructure',
  health: 'Health',
  governance: 'Governance',
  environment: 'Environment',
  security: 'Peace and Security',
}

export const submissionTypes = {
  assessment_driven: 'Identified During Assessment',
  community_submitted: 'Community Submitted',
}

export const prioritizationMethods = {
  scoring_matrix: 'Scoring Matrix',
  pairwise_comparison: 'Pairwise Comparison',
  ranking: 'Simple Ranking',
  mca: 'Multi-Criteria Analysis',
  community_voting: 'Community Voting',
  expert_panel: 'Expert Panel Review',
}

export const prioritizationStatuses = {
  planning: 'Planning',
  in_progress: 'In Progress',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

export const surveyTypes = {
  household: 'Household Survey',
  community_leader: 'Community Leader Interview',
  focus_group: 'Focus Group Discussion',
  key_informant: 'Key Informant Interview',
  observation: 'Direct Observation',
  document_review: 'Document Review',
}

export const mappingTypes = {
  resource_mapping: 'Resource Mapping',
  infrastructure_mapping: 'Infrastructure Mapping',
  hazard_mapping: 'Hazard Mapping',
  social_mapping: 'Social Mapping',
  economic_mapping: 'Economic Mapping',
  cultural_mapping: 'Cultural Mapping',
}

export const mappingStatuses = {
  planning: 'Planning',
  in_progress: 'In Progress',
  review: 'Under Review',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

export const studyTypes = {
  comprehensive: 'Comprehensive Baseline',
  socio_economic: 'Socio-Economic Study',
  demographic: 'Demographic Study',
  livelihood: 'Livelihood Assessment',
  infrastructure: 'Infrastructure Assessment',
  service_delivery: 'Service Delivery Assessment',
  governance: 'Governance Assessment',
  cultural: 'Cultural Assessment',
  environmental: 'Environmental Assessment',
}

export const studyMethodologies = {
  quantitative: 'Quantitative',
  qualitative: 'Qualitative',
  mixed_methods: 'Mixed Methods',
  participatory: 'Participatory Research',
  rapid_assessment: 'Rapid Assessment',
}

export const baselineRoles = {
  principal_investigator: 'Principal Investigator',
  co_investigator: 'Co-Investigator',
  field_coordinator: 'Field Coordinator',
  data_collector: 'Data Collector',
  data_analyst: 'Data Analyst',
  community_liaison: 'Community Liaison',
  translator: 'Translator',
  quality_assurance: 'Quality Assurance',
  supervisor: 'Supervisor',
}

export const studyCollectionMethods = {
  household_survey: 'Household Survey',
  key_informant_interview: 'Key Informant Interview',
  focus_group_discussion: 'Focus Group Discussion',
  community_meeting: 'Community Meeting',
  observation: 'Observation',
  document_review: 'Document Review',
  secondary_data: 'Secondary Data',
}

export const dataCollectionStatuses = {
  planned: 'Planned',
  in_progress: 'In Progress',
  completed: 'Completed',
  quality_check: 'Quality Check',
  validated: 'Validated',
  rejected: 'Rejected',
}

/** What a study or one of its indicators is about. */
export const indicatorDomains = {
  demographic: 'Demographic',
  economic: 'Economic',
  social: 'Social',
  infrastructure: 'Infrastructure',
  health: 'Health',
  education: 'Education',
  governance: 'Governance',
  environment: 'Environment',
  cultural: 'Cultural',
}

export const dataTypes = {
  percentage: 'Percentage',
  count: 'Count/Number',
  currency: 'Currency Value',
  rate: 'Rate',
  index: 'Index Score',
  binary: 'Yes/No',
  categorical: 'Categorical',
  text: 'Text/Qualitative',
}

export const workshopTypes = {
  workshop_1: 'Workshop 1: Understanding the Community Context',
  workshop_2: 'Workshop 2: Community Aspirations and Priorities',
  workshop_3: 'Workshop 3: Community Collaboration and Empowerment',
  workshop_4: 'Workshop 4: Community Feedback on Existing Initiatives',
  workshop_5: 'Workshop 5: OBCs Needs, Challenges, Factors, and Outcomes',
  workshop_6: 'Workshop 6: Ways Forward and Action Planning',
}

export const workshopDays = {
  day_1: 'Day 1: Arrival and Registration',
  day_2: 'Day 2: Opening and Understanding Community Context',
  day_3: 'Day 3: Aspirations, Priorities, Collaboration & Empowerment',
  day_4: 'Day 4: Feedback, Challenges, Ways Forward & Closing',
  day_5: 'Day 5: Departure',
}

export const sessionTypes = {
  opening: 'Opening',
  presentation: 'Presentation',
  group_work: 'Group Work',
  plenary: 'Plenary',
  breakout: 'Breakout',
  synthesis: 'Synthesis',
  closing: 'Closing',
}

export const participantTypes = {
  elder: 'Community Elder',
  women_leader: 'Women Leader',
  youth_leader: 'Youth Leader',
  farmer: 'Farmer',
  fisherfolk: 'Fisherfolk',
  religious_leader: 'Religious Leader',
  traditional_leader: 'Traditional Leader',
  milf_representative: 'MILF Representative',
  mnlf_representative: 'MNLF Representative',
  business_leader: 'Business Leader',
  teacher: 'Teacher/Educator',
  health_worker: 'Health Worker',
  lgu_official: 'LGU Official',
  ngo_representative: 'NGO Representative',
  other: 'Other',
}

export const sexes = { male: 'Male', female: 'Female' }

export const ageGroups = { '18-30': '18 to 30', '31-45': '31 to 45', '46-60': '46 to 60', '60+': 'Over 60' }

export const attendances = { attended: 'Attended', partial: 'Attended in part', absent: 'Absent' }
