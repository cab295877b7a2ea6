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
