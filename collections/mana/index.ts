import { assessmentCategories } from './assessment-categories'
import { assessments } from './assessments'
import { needs } from './needs'
import { needsCategories } from './needs-categories'
import { needsPrioritizations } from './needs-prioritizations'

export const manaCollections = [
  assessments,
  needs,
  needsPrioritizations,
  assessmentCategories,
  needsCategories,
]
