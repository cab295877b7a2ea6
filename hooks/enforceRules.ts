import type { CollectionBeforeValidateHook } from 'payload'
import { violations, type Rule } from '@/src/domain/rules'
import { invalid } from './problems'

/** Checks the rules of a collection against the record as it would be stored. */
export const enforceRules =
  (rules: readonly Rule[]): CollectionBeforeValidateHook =>
  ({ collection, data, originalDoc, req }) => {
    const problems = violations(rules, { ...originalDoc, ...data })
    if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
    return data
  }
