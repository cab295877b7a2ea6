import { assessmentCategories } from './assessment-categories'
import { assessments } from './assessments'
import { needs } from './needs'
import { needsCategories } from './needs-categories'
import { needsPrioritizations } from './needs-prioritizations'
import { receivedNeeds } from './received-needs'

export const manaCollections = [
  assessments,
  needs,
  receivedNeeds,
  needsPrioritizations,
  assessmentCategories,
  needsCategories,
]
