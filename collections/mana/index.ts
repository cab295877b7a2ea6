import { assessmentCategories } from './assessment-categories'
import { assessments } from './assessments'

export const manaCollections = [assessmentCategories, assessments]
