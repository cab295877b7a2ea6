import { isAbsent, textOf, type Problem, type Value } from './yaml'

/** Collects what is wrong while a file is read, and reads its texts. */
export type Notes = {
  problems: Problem[]
  warnings: Problem[]
  problem: (at: Value, message: string) => void
  warning: (at: Value, message: string) => void
  /** Null when absent or blank. */
  text: (asked: { value: Value; longest: number }) => string | null
  /** Empty, with a problem noted, when absent or blank. */
  requiredText: (asked: { value: Value; longest: number; what: string }) => string
}

export const createNotes = (): Notes => {
  const problems: Problem[] = []
  const warnings: Problem[] = []

  const problem: Notes['problem'] = ({ path, line }, message) => void problems.push({ path, line, message })

  const read = ({
    value,
    longest,
  }: {
    value: Value
    longest: number
  }): { text: string } | { message: string } => {
    const text = isAbsent(value) ? '' : textOf(value)?.trim()
    if (text === undefined) return { message: 'This must be a single text or number.' }
    if (text.length > longest)
      return { message: `The text has ${text.length} characters; at most ${longest} fit.` }
    // PostgreSQL stores no NUL, and nobody types one.
    if (text.includes('\u0000')) return { message: 'The text holds a character that cannot be stored (NUL).' }
    return { text }
  }

  const text: Notes['text'] = (asked) => {
    const result = read(asked)
    if ('text' in result) return result.text || null
    problem(asked.value, result.message)
    return null
  }

  const requiredText: Notes['requiredText'] = ({ value, longest, what }) => {
    const result = read({ value, longest })
    if ('text' in result && result.text !== '') return result.text
    problem(value, 'message' in result ? result.message : `Missing: ${what}.`)
    return ''
  }

  return {
    problems,
    warnings,
    problem,
    warning: ({ path, line }, message) => void warnings.push({ path, line, message }),
    text,
    requiredText,
  }
}
