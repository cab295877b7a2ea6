import type { CollectionBeforeValidateHook } from 'payload'

/** When and by whom a profile was submitted; taken back, both are gone. Commands bring their own. */
export const stampSubmission: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const was = Boolean((originalDoc as { isSubmitted?: boolean } | undefined)?.isSubmitted)
  if (!data || !req.user || data.isSubmitted === undefined || Boolean(data.isSubmitted) === was) return data
  return data.isSubmitted
    ? { ...data, submittedAt: new Date().toISOString(), submittedBy: req.user.id }
    : { ...data, submittedAt: null, submittedBy: null }
}
