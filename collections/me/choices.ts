/** Enumerations of monitoring and evaluation, keys as in the data dictionary (sections 3.4.1 and 3.4.2). */

export const ppaCategories = {
  moa_ppa: 'MOA project, program or activity',
  oobc_ppa: 'OOBC project, program or activity',
  obc_request: 'OBC request or proposal',
}

export const ppaTypes = { program: 'Program', project: 'Project', activity: 'Activity' }

export const ppaStatuses = {
  planning: 'Planning',
  ongoing: 'Ongoing',
  completed: 'Completed',
  on_hold: 'On hold',
  cancelled: 'Cancelled',
}

export const priorities = { low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent' }

export const requestSources = {
  community_user: 'Verified OBC user',
  oobc_staff: 'OOBC staff',
  moa_focal: 'MOA focal person',
  lgu_focal: 'LGU focal person',
  nga_focal: 'NGA focal person',
}

export const sectors = {
  economic: 'Economic development',
  social: 'Social development',
  infrastructure: 'Infrastructure',
  environment: 'Environment and DRRM',
  governance: 'Governance and institution building',
  peace_security: 'Peace, security and reconciliation',
}

export const appropriationClasses = {
  ps: 'Personnel Services (PS)',
  mooe: 'Maintenance and Other Operating Expenses (MOOE)',
  co: 'Capital Outlay (CO)',
}

export const fundingSources = {
  gaab_2025: 'General Appropriations Act of the Bangsamoro (GAAB) 2025',
  supplemental_budget: 'Supplemental Budget (SB)',
  sdf: 'Special Development Fund (SDF)',
  tdif: 'Transitional Development Impact Fund (TDIF)',
  allocation_for_mp: 'Allocation for Members of Parliament',
  national_program: 'National program (from the National Government)',
  local_program: 'Local program (from the local government)',
  oda: 'Official Development Assistance (ODA)',
  other_sources: 'Other funding sources',
}

export const costEffectivenessRatings = {
  very_high: 'Very high',
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
}

export const updateTypes = {
  status: 'Status update',
  progress: 'Progress update',
  milestone: 'Milestone',
  communication: 'Communication',
  note: 'General note',
}

export const indicatorKinds = { outcome: 'Outcome', output: 'Output' }

export const trancheTypes = {
  allocation: 'Allocation',
  obligation: 'Obligation',
  disbursement: 'Disbursement',
  adjustment: 'Adjustment of the allocation',
}

export const indicatorCategories = {
  education: 'Education',
  health: 'Health',
  livelihood: 'Livelihood',
  governance: 'Governance',
  infrastructure: 'Infrastructure',
  social_protection: 'Social protection',
  environment: 'Environment',
  peace_security: 'Peace and security',
  other: 'Other',
}

export const quarters = {
  Q1: '1st (January to March)',
  Q2: '2nd (April to June)',
  Q3: '3rd (July to September)',
  Q4: '4th (October to December)',
}

export const cycleStages = {
  budget_call: 'Budget call',
  formulation: 'Formulation',
  technical_hearing: 'Technical budget hearing',
  legislation: 'Budget legislation',
  execution: 'Program execution',
  accountability: 'Accountability',
}

export const stageStatuses = {
  not_started: 'Not started',
  in_progress: 'In progress',
  completed: 'Completed',
  blocked: 'Blocked',
}

/** What a document is, of a stage of the budget cycle or of a request: data dictionary 3.4.5. */
export const documentKinds = {
  photo: 'Photo',
  budget_call: 'Budget call',
  submission: 'Submission',
  hearing_notes: 'Notes of a hearing',
  approval: 'Approval',
  aip_form: 'AIP form',
  requester_id: 'ID of the requester',
  request_letter: 'Letter of request',
  proposal: 'Proposal',
  supporting: 'Supporting document',
  other: 'Other',
}

export const participations = {
  invited: 'Not answered yet',
  accepted: 'Takes part',
  declined: 'Declined',
}
