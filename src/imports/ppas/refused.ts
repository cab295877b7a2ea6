import { ValidationError } from 'payload'
import type { Problem } from '@/src/domain/appropriations/yaml'

/** A record of the file that BMMS does not take, with its place in the file. */
export class RefusedRecord extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
  }
}

/** Runs a write, and says of a refusal which record of the file it is about. */
export const at = async <Result>(
  { path, line }: { path: string; line: number },
  write: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const message = error.data.errors.map((it) => `${it.message} (${it.path})`).join(' ')
    throw new RefusedRecord({ path, line, message })
  }
}
