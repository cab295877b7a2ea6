/** Settings of the log. Payload writes an error's message a second time, beside the error. */
export const loggedErrors = {
  serializers: { err: (error: unknown) => withoutValues(error) },
  formatters: {
    log: (line: Record<string, unknown>): Record<string, unknown> =>
      typeof line.msg === 'string' ? { ...line, msg: firstLine(line.msg) } : line,
  },
}

type Logged = { type: string; message: string; stack?: string; code?: string }

/**
 * An error as it goes into the log. A failed statement repeats its parameters in message and stack, and those are
 * records of an organization; they and what else hangs on the error stay out.
 */
export const withoutValues = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return typeof error === 'object' ? { type: 'unknown' } : error
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const logged: Logged = {
    type: name,
    message: firstLine(message),
    stack: framesOf(stack),
    ...(code && { code }),
  }
  return cause && depth < 3 ? { ...logged, cause: withoutValues(cause, depth + 1) } : logged
}

const firstLine = (text: string): string => withoutQuoted(text.split('\n', 1)[0]!)

/** PostgreSQL names the value that it could not read, and keys that are taken, in quotes or brackets. */
const withoutQuoted = (text: string): string => text.replace(/: "[^]*"$/, ': …').slice(0, 500)

const framesOf = (stack: string | undefined): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
