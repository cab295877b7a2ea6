import { assessmentCategories } from './assessment-categories'
import { assessments } from './assessments'
import { mappingActivities } from './mapping-activities'
import { needs } from './needs'
import { needsCategories } from './needs-categories'
import { needsPrioritizations } from './needs-prioritizations'
import { receivedNeeds } from './received-needs'
import { surveyResponses } from './survey-responses'
import { surveys } from './surveys'

export const manaCollections = [
  assessments,
  surveys,
  surveyResponses,
  mappingActivities,
  needs,
  receivedNeeds,
  needsPrioritizations,
  assessmentCategories,
  needsCategories,
]
