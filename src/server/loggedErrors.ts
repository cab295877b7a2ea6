type Write = (...line: unknown[]) => void

/**
 * Settings of the log. An error's message goes there a second time, beside the error: written by Payload, or by pino
 * itself when nothing else is said. What is said must be free of values as well.
 */
export const loggedErrors = {
  serializers: { err: (error: unknown) => withoutValues(error) },
  formatters: {
    log: (line: Record<string, unknown>): Record<string, unknown> =>
      typeof line.msg === 'string' ? { ...line, msg: firstLine(line.msg) } : line,
  },
  hooks: {
    logMethod(this: unknown, line: unknown[], write: Write): void {
      const [subject, ...rest] = line
      if (typeof subject === 'string') return write.call(this, firstLine(subject), ...rest)
      const error = subject instanceof Error ? subject : (subject as { err?: unknown } | undefined)?.err
      const said = typeof rest[0] === 'string' ? rest[0] : messageOf(error)
      if (said === undefined) return write.call(this, ...line)
      write.call(
        this,
        subject instanceof Error ? { err: subject } : subject,
        firstLine(said),
        ...rest.slice(1),
      )
    },
  },
}

const messageOf = (error: unknown): string | undefined => (error instanceof Error ? error.message : undefined)

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
