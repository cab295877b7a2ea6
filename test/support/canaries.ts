import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { canariesIn, canaryOf, foreignCanaries } from '@/src/verify/canary'

let planted = 0

/** A text with the mark of an organization on it, such as `Clean water canary-MOH-ppas-4`. */
export const marked = (text: string, code: string, slug: string): string => {
  planted += 1
  return `${text} ${canaryOf(code, slug, planted)}`
}

export type CanaryWatch = {
  /** An account that reads more than its address says; `all` for every organization. */
  allow: (email: string, codes: readonly string[] | 'all') => void
  /** Whose a token is that no log-in gave. */
  own: (token: string, email: string) => void
  /** Reads mails and says what was seen; throws when anything was. */
  close: () => Promise<void>
}

const everywhere = ['ocm']

/**
 * Reads everything BMMS says while a test runs: answers with their headers, the log, the console and mails. A mark
 * of an organization that the reader may not read makes the request fail, and the test with it. Who reads what
 * follows from the address: `staff@moh.bmms.test` reads Health, OCM and the superadmin everything, and an address
 * that says nothing reads nothing.
 */
export const watchCanaries = ({
  url,
  payload,
  dataDir,
  hearsLog = true,
}: {
  url: string
  payload: Payload
  dataDir: string
  /** Off where the application does not refuse: then statements fail, and what is heard still has their values. */
  hearsLog?: boolean
}): CanaryWatch => {
  const seen: string[] = []
  const allowed = new Map<string, readonly string[] | 'all'>()
  const owners = new Map<string, string>()
  const mayRead = (email: string | null, code: string): boolean => {
    if (email === null) return false
    const codes = allowed.get(email) ?? codesOf(email)
    return codes === 'all' || codes.includes(code)
  }
  const note = (where: string, canaries: readonly string[]): void => {
    if (canaries.length === 0) return
    seen.push(`${where}: ${[...new Set(canaries)].join(', ')}`)
  }

  const realFetch = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const response = await realFetch(input, init)
    if (!address.startsWith(url)) return response
    const text = await response.clone().text()
    const sent = `${address} ${safelyDecoded(address)} ${textOf(init?.body)}`
    const reader = readerOf(new Headers(init?.headers), owners)
    learnTokens({ address, sent: textOf(init?.body), text, owners })
    const said = `${response.statusText}\n${JSON.stringify([...response.headers])}\n${text}`
    const foreign = foreignCanaries({ text: said, sent, readable: (code) => mayRead(reader, code) })
    note(`${init?.method ?? 'GET'} ${address} as ${reader ?? 'nobody'}`, foreign)
    if (foreign.length > 0) throw new Error(`A foreign canary in an answer: ${seen.at(-1)}`)
    return response
  }

  const stopListening = [
    hearsLog ? listenToLog(payload, (line) => note('log', textsOf(line))) : () => undefined,
    listenToConsole((line) => note('console', textsOf(line))),
  ]

  return {
    allow: (email, codes) => void allowed.set(email, codes),
    own: (token, email) => void owners.set(token, email),
    close: async () => {
      globalThis.fetch = realFetch
      stopListening.forEach((stop) => stop())
      for (const mail of await mailsIn(dataDir)) {
        const recipient = /^To: (\S+)/m.exec(mail)?.[1] ?? null
        note(
          `mail to ${recipient}`,
          foreignCanaries({ text: mail, sent: '', readable: (code) => mayRead(recipient, code) }),
        )
      }
      if (seen.length > 0) throw new Error(`Foreign canaries were seen:\n${seen.join('\n')}`)
    },
  }
}

const textsOf = (line: string): string[] => canariesIn(line).map(({ text }) => text)

const codesOf = (email: string): readonly string[] | 'all' => {
  if (email === 'root@bmms.test') return 'all'
  const code = /@([a-z]+)\.(bmms\.test|example)$/.exec(email)?.[1]
  if (code === undefined) return []
  return everywhere.includes(code) ? 'all' : [code.toUpperCase()]
}

const tokenIn = /(?:JWT|Bearer) (\S+)|payload-token=([^;\s]+)/

const readerOf = (headers: Headers, owners: Map<string, string>): string | null => {
  const found = tokenIn.exec(`${headers.get('authorization') ?? ''} ${headers.get('cookie') ?? ''}`)
  return owners.get(found?.[1] ?? found?.[2] ?? '') ?? null
}

/** Whose a token is, is known from the log-in that gave it. */
const learnTokens = ({
  address,
  sent,
  text,
  owners,
}: {
  address: string
  sent: string
  text: string
  owners: Map<string, string>
}): void => {
  if (!/\/api\/users\/(login|refresh-token|reset-password)/.test(address)) return
  const token = /"(?:token|refreshedToken)":"([^"]+)"/.exec(text)?.[1]
  const email = /"email":"([^"]+)"/.exec(text)?.[1] ?? /"email":"([^"]+)"/.exec(sent)?.[1]
  if (token && email) owners.set(token, email.toLowerCase())
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : String(body ?? ''))

const safelyDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

type Stream = { write: (line: string) => void }

/** Turns the silent log of the tests on, into our ears only. */
const listenToLog = (payload: Payload, hear: (line: string) => void): (() => void) => {
  const logger = payload.logger as unknown as { level: string } & Record<symbol, Stream>
  const key = [logger, Object.getPrototypeOf(logger) as object]
    .flatMap((it) => Object.getOwnPropertySymbols(it))
    .find(({ description }) => description === 'pino.stream')
  if (!key) throw new Error('The log cannot be listened to.')
  const [level, stream] = [logger.level, logger[key]!]
  logger[key] = {
    write: (line) => {
      hear(line)
      if (level !== 'silent') stream.write(line)
    },
  }
  if (level === 'silent') logger.level = 'info'
  return () => {
    logger[key] = stream
    logger.level = level
  }
}

const listenToConsole = (hear: (line: string) => void): (() => void) => {
  const { log, error, warn } = console
  const listening =
    (say: typeof log): typeof log =>
    (...parts) => {
      hear(parts.map(String).join(' '))
      say(...parts)
    }
  Object.assign(console, { log: listening(log), error: listening(error), warn: listening(warn) })
  return () => void Object.assign(console, { log, error, warn })
}

const mailsIn = async (dataDir: string): Promise<string[]> => {
  const folder = join(dataDir, 'mail')
  const files = await readdir(folder).catch(() => [])
  const mails = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  // Long lines are broken with an equals sign at the end.
  return mails.map((mail) => mail.replaceAll('=\r\n', ''))
}
