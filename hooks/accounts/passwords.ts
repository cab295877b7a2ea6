import { ValidationError, type CollectionBeforeOperationHook } from 'payload'
import { passwordProblem } from '@/src/domain/passwords'

/** Payload asks for three characters and has no rule on reset; this covers every door a password comes in by. */
export const enforcePasswordRules: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return args
  const { data } = args as { data?: Record<string, unknown> }
  if (!data || data.password === undefined || (operation === 'update' && data.password === null)) return args
  const problem = passwordProblem(data.password, { email: asText(data.email), name: asText(data.name) })
  if (problem) {
    throw new ValidationError(
      { collection: 'users', errors: [{ path: 'password', message: problem }], req },
      req.t,
    )
  }
  return args
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
