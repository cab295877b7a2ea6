import { assessmentCategories } from './assessment-categories'
import { assessments } from './assessments'
import { baselineStudies } from './baseline-studies'
import { manaReports } from './mana-reports'
import { mappingActivities } from './mapping-activities'
import { needs } from './needs'
import { needsCategories } from './needs-categories'
import { needsPrioritizations } from './needs-prioritizations'
import { receivedNeeds } from './received-needs'
import { surveyResponses } from './survey-responses'
import { surveys } from './surveys'
import { workshopActivities } from './workshop-activities'
import { workshopParticipants } from './workshop-participants'

export const manaCollections = [
  assessments,
  surveys,
  surveyResponses,
  mappingActivities,
  baselineStudies,
  workshopActivities,
  workshopParticipants,
  manaReports,
  needs,
  receivedNeeds,
  needsPrioritizations,
  assessmentCategories,
  needsCategories,
]
