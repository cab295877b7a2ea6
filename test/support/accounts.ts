import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { demoPassword, type Answer, type Bmms, type Document } from './bmms'
import { accountOf } from './places'

/** A password that meets every rule. */
export const soundPassword = 'tidal lantern orchard 7'

export const authorized = (token: string) => ({ authorization: `JWT ${token}` })

/** The primary membership of an account. */
export const membershipOf = async (bmms: Bmms, email: string): Promise<Document> => {
  const { docs } = await bmms.payload.find({
    collection: 'memberships',
    where: { user: { equals: await accountOf(bmms, email) } },
    sort: '-isPrimary',
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] as unknown as Document
}

export const tryLogin = (
  bmms: Bmms,
  email: unknown,
  password: unknown = demoPassword,
  headers: Record<string, string> = {},
): Promise<Answer> => bmms.request('POST', '/api/users/login', { body: { email, password }, headers })

/** The token of a session of its own. */
export const freshLogin = async (bmms: Bmms, email: string, password = demoPassword): Promise<string> =>
  (await tryLogin(bmms, email, password)).body.token

/** Every cookie an answer sets, by name, with its attributes as they were sent. */
export const cookiesOf = ({ headers }: Pick<Answer, 'headers'>): Record<string, string> =>
  Object.fromEntries(headers.getSetCookie().map((cookie) => [cookie.split('=')[0]!, cookie]))

/** What a browser sends back for a cookie that was set. */
export const sentBack = (cookie: string): string => cookie.split(';')[0]!

/** The mails to an address that have been sent so far, oldest first. */
export const mailsTo = async (email: string): Promise<string[]> => {
  const folder = join(process.env.BMMS_DATA_DIR!, 'mail')
  const files = (await readdir(folder).catch(() => [] as string[])).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts
    .map((text) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='))
    .filter((text) => text.includes(`To: ${email}`))
}

/** Mails are sent after the answer; waits until one holds what is looked for. */
export const mailTo = async (email: string, wanted: RegExp): Promise<RegExpExecArray> => {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = (await mailsTo(email)).map((text) => wanted.exec(text)).find((match) => match !== null)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No mail to ${email} with ${wanted} arrived`)
}

export const resetTokenOf = async (email: string): Promise<string> =>
  (await mailTo(email, /\/admin\/reset\/([0-9a-f]+)/))[1]!

/** Sends an address exactly as it is written; fetch would tidy it up. */
export const rawRequest = (
  url: string,
  {
    method = 'GET',
    path,
    headers = {},
    body = '',
  }: { method?: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; text: string }> => {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode!, text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
