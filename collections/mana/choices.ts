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
