import type { Field } from 'payload'
import { longText } from '@/collections/fields'
import { classified } from './classified'

const history = {
  briefHistoricalBackground: 'Brief historical background',
  originStory: 'Origin of the community',
  migrationHistory: 'Migration history',
  traditionalLeadersRole: 'Role of traditional leaders',
  culturalPreservationEfforts: 'Efforts to preserve the culture',
  otherCulturalFacilities: 'Other cultural facilities',
}

const governance = {
  formalPoliticalRepresentation: 'Formal political representation',
  informalLeadershipStructures: 'Informal leadership',
  communityOrganizations: 'Organizations in the community',
  participationLocalGovernance: 'Part taken in local governance',
  accessGovernmentInfo: 'Access to information from government',
  keyCommunityLeaders: 'Key community leaders',
  relevantLguOfficials: 'Relevant LGU officials',
}

const challenges = {
  governancePolicyChallenges: 'Governance and policy',
  accessPublicServicesChallenges: 'Access to public services',
  landOwnershipSecurityIssues: 'Land ownership and security of tenure',
  economicDisparities: 'Economic disparities',
  socialInstabilityConflict: 'Social instability and conflict',
  culturalMiscommunication: 'Cultural miscommunication',
  genderInequalityIssues: 'Gender inequality',
  substanceAbuseIssues: 'Substance abuse',
  investmentScamIssues: 'Investment scams',
  environmentalDegradation: 'Environmental degradation',
  otherChallenges: 'Other challenges',
  challengesImpact: 'What these challenges lead to',
}

const priorities = {
  keyAspirations: 'Key aspirations',
  infrastructurePriorities: 'Infrastructure',
  livelihoodProgramPriorities: 'Livelihood programs',
  educationPriorities: 'Education',
  healthcarePriorities: 'Health care',
  culturalPreservationPriorities: 'Preservation of culture',
  peaceSecurityPriorities: 'Peace and security',
  specificProjectProposals: 'Specific project proposals',
}

const assessment = {
  keyFindingsLastAssessment: 'Key findings of the last assessment',
  assessmentDataSources: 'Sources of the data',
  identifiedGaps: 'Gaps identified',
}

export const historyNarratives = (): Field[] => paragraphs(history)
export const governanceNarratives = (): Field[] => paragraphs(governance)
export const challengeNarratives = (): Field[] => paragraphs(challenges)
export const priorityNarratives = (): Field[] => paragraphs(priorities)
export const assessmentNarratives = (): Field[] => paragraphs(assessment)

const paragraphs = (labels: Record<string, string>): Field[] =>
  Object.entries(labels).map(([name, label]) => classified(longText({ name, label })))
