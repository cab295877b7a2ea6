import type { AfterErrorHook, AfterErrorResult, PayloadRequest } from 'payload'
import { declarationOf } from '@/access/declaration'
import { explainDatabaseError, type Explanation } from '@/src/database/errors'

type FieldError = { path?: string; message: string; label?: unknown }
type PublicError = {
  message: string
  name?: string
  data?: { errors?: FieldError[] } & Record<string, unknown>
}

/** The body and status of every error answer of the REST API: plain words, a path, and nothing internal. */
export const explainErrors: AfterErrorHook = ({ error, req, result }): AfterErrorResult => {
  const explanation = explain(error, req)
  if (explanation) {
    const { status, message, path } = explanation
    return {
      status,
      response: { errors: [{ message, data: path ? { errors: [{ path, message }] } : undefined }] },
    }
  }
  const errors = ((result as { errors?: PublicError[] } | undefined)?.errors ?? []).map((it) =>
    withOwnWords(it, req),
  )
  return { response: { ...result, errors } } as AfterErrorResult
}

const explain = (error: unknown, req: PayloadRequest): Explanation | null => {
  // Payload parses some query parameters as JSON and lets the parser's error through.
  if (error instanceof SyntaxError)
    return { status: 400, message: 'A parameter of the request is not valid JSON.' }
  return explainDatabaseError(error, req.payload.config.collections)
}

/** A unique rule of ours is reported by Payload as "Value must be unique"; it says more in its own words. */
export const withOwnWords = (error: PublicError, req: PayloadRequest): PublicError => {
  const { data } = error
  if (!data?.errors) return error
  const uniques = req.payload.config.collections
    .filter(({ slug }) => slug === data.collection)
    .flatMap((collection) => declarationOf(collection)?.uniques ?? [])
  const errors = data.errors.map(({ path, message, label }) => {
    const unique =
      message === 'Value must be unique' &&
      uniques.find(({ fields }) => fields.some((field) => field === path))
    return { path, label, message: unique ? unique.message : message }
  })
  return { ...error, data: { ...data, errors } }
}
