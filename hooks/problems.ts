import { APIError, ValidationError, type PayloadRequest } from 'payload'
import type { Problem } from '@/src/domain/rules'

/** 400: the request itself is malformed or asks for too much. `path` says where. */
export const badRequest = (message: string, path?: string): APIError => publicError(400, message, path)

/** 403: understood, and not this person's to do. `path` names the field that stands in the way. */
export const refused = (message: string, path?: string): APIError => publicError(403, message, path)

/** 404: there is none, or none for this person, which must look the same. */
export const missing = (message: string): APIError => publicError(404, message)

/** 409: sound, but not as things stand. */
export const conflict = (message: string, path?: string): APIError => publicError(409, message, path)

/** 409: what was read is no longer so. */
export const changedMeanwhile = (): APIError =>
  conflict('Somebody else changed this at the same moment. Please try again.')

/** 401: nobody is logged in. */
export const logInFirst = (): APIError => publicError(401, 'Log in first.')

/** 400 with every field that is wrong, in the form the admin panel shows beside the fields. */
export const invalid = ({
  collection,
  problems,
  req,
}: {
  collection: string
  problems: readonly Problem[]
  req: PayloadRequest
}): ValidationError => new ValidationError({ collection, errors: [...problems], req }, req.t)

/** Said of a document that does not exist and of one this person may not see: they must look the same. */
export const notAvailable = (path: string): Problem => ({ path, message: noSuchRecord })

export const noSuchRecord = 'This record does not exist or is not available to you.'

const publicError = (status: number, message: string, path?: string): APIError =>
  new APIError(message, status, path ? { errors: [{ path, message }] } : undefined, true)
