import { generateCookie, type Endpoint, type PayloadRequest } from 'payload'
import { contextCookie } from '@/access/authentication'
import { principalOf } from '@/access/compile'
import { hasOversight, isMember, type Principal } from '@/access/principal'
import { refused } from '@/hooks/problems'
import { settings } from '@/src/settings'
import { readFormOrJson, seeOther } from './formOrJson'
import { documented } from '@/src/openapi/documented'
import { object, orNull, string } from '@/src/openapi/schema'

const oneWeek = 7 * 24 * 60 * 60

/**
 * `POST /api/organization-context` with `organization`: a code to work in, or empty for all that one may read.
 * A form of the admin panel is sent back to where it came from; an integrator gets JSON.
 */
export const organizationContextEndpoint: Endpoint = {
  path: '/organization-context',
  method: 'post',
  custom: documented({
    topic: 'platform',
    summary: 'Choose the organization to work in',
    description:
      'Sets a cookie that does what the header X-BMMS-Organization does, for a week. For browsers.',
    body: object({ organization: string('A code such as `MOH`; empty for all that one may read.') }),
    answer: object({ organization: orNull(string()) }),
  }),
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal || !isMember(principal)) throw refused('Log in first.')
    const { values, isForm } = await readFormOrJson(req)
    const { organization, returnTo } = values
    const code = typeof organization === 'string' ? organization.trim().toUpperCase() : ''
    if (code) await assertMayEnter({ code, principal, req })
    const headers = new Headers({ 'Set-Cookie': cookieFor(code) })
    return isForm
      ? seeOther(ownPath(returnTo), headers)
      : Response.json({ organization: code || null }, { headers })
  },
}

/** Only a path within the admin panel, so that the form cannot be used to send people elsewhere. */
const ownPath = (value: unknown): string =>
  typeof value === 'string' && /^\/admin(\/[\w/-]*)?$/.test(value) ? value : '/admin'

const assertMayEnter = async ({
  code,
  principal,
  req,
}: {
  code: string
  principal: Principal
  req: PayloadRequest
}): Promise<void> => {
  if (principal.memberships.some(({ organizationCode }) => organizationCode === code)) return
  const mayEnterAny = principal.isSuperadmin || hasOversight(principal)
  const { totalDocs } = mayEnterAny
    ? await req.payload.count({
        collection: 'organizations',
        where: { and: [{ code: { equals: code } }, { isActive: { equals: true } }] },
        overrideAccess: false,
        req,
      })
    : { totalDocs: 0 }
  if (totalDocs === 0) throw refused(`You may not work in the organization "${code}".`, 'organization')
}

const cookieFor = (code: string): string =>
  generateCookie<false>({
    name: contextCookie,
    value: code,
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.isEncrypted,
    maxAge: code ? oneWeek : 0,
    returnCookieAsObject: false,
  }) as string
