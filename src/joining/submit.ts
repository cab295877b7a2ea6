import type { Endpoint, PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { isAddress } from '@/hooks/accounts/invitations'
import { waitForTurn } from '@/hooks/accounts/turns'
import { badRequest, invalid } from '@/hooks/problems'
import type { Problem } from '@/src/domain/rules'
import { runAs } from '@/src/database/scope'
import { together } from '@/src/database/together'
import { countRegistration } from '@/src/server/accounts/attempts'
import { readFormOrJson, seeOther } from '@/src/server/formOrJson'
import { tellReviewers } from './reviewers'
import { asLine } from './values'
import { documented } from '@/src/openapi/documented'
import { emailAddress, object, string } from '@/src/openapi/schema'

/** So that a flood does not bury the requests of people. */
const mostOpen = 200

const received = { message: 'Your request was received. You get a mail when it has been decided.' }

/**
 * `POST /api/registration` with `organization` (a code), `name`, `email`, `position` and perhaps `department` and
 * `message`: somebody asks for an account. Everybody is answered alike, whether they ask again or have an account.
 */
export const registrationEndpoint: Endpoint = {
  path: '/registration',
  method: 'post',
  custom: documented({
    topic: 'access',
    summary: 'Ask for an account',
    description: 'Answered alike whether somebody asks for the first time, asks again or has an account.',
    isOpen: true,
    body: object({
      organization: string('The code of the organization.'),
      name: string(),
      email: emailAddress(),
      position: string(),
      'department?': string(),
      'message?': string('What they need it for.'),
    }),
    answer: object({ message: string() }),
    status: 201,
  }),
  handler: async (req) => {
    const { values, isForm } = await readFormOrJson(req)
    try {
      if (req.user)
        throw badRequest('You have an account. Ask the administrator of the organization to add you.')
      await countRegistration(req)
      await runAs(systemScopes.accounts, () => submit(req, values))
    } catch (error) {
      const status = (error as { status?: number }).status
      if (isForm && status && status < 500) return seeOther(`/admin/register?notice=${status}`)
      throw error
    }
    return isForm ? seeOther('/admin/register?notice=received') : Response.json(received, { status: 201 })
  },
}

const submit = async (req: PayloadRequest, values: Record<string, unknown>): Promise<void> => {
  const data = await dataFrom(req, values)
  await together(req, async () => {
    await waitForTurn(req, data.organization)
    const open = await countOpen(req, data.organization)
    if (open.addresses.has(data.email)) return
    if (open.addresses.size >= mostOpen)
      throw badRequest('Too many requests wait in this organization. Ask its administrator.')
    // Nobody is logged in; what may be sent is said above and by the fields.
    await req.payload.create({ collection: 'registrations', data, depth: 0, overrideAccess: true, req })
  })
  await tellReviewers(req, data.organization, 'submitted')
}

const dataFrom = async (req: PayloadRequest, values: Record<string, unknown>) => {
  const [name, email, position] = [
    asLine(values.name),
    asLine(values.email).toLowerCase(),
    asLine(values.position),
  ]
  const organization = await organizationOf(req, asLine(values.organization))
  const problems: Problem[] = []
  if (!organization)
    problems.push({ path: 'organization', message: 'Choose the organization that you work for.' })
  if (!name) problems.push({ path: 'name', message: 'Enter your full name.' })
  if (!isAddress(email)) problems.push({ path: 'email', message: 'Enter your e-mail address.' })
  if (!position) problems.push({ path: 'position', message: 'Enter your position in the office.' })
  if (problems.length > 0) throw invalid({ collection: 'registrations', problems, req })
  return {
    organization: organization!,
    name,
    email,
    position,
    department: asLine(values.department) || null,
    message: asLine(values.message) || null,
    status: 'submitted' as const,
  }
}

const organizationOf = async (req: PayloadRequest, code: string): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { and: [{ code: { equals: code.toUpperCase() } }, { isActive: { equals: true } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    // Codes and names of the ministries are public.
    overrideAccess: true,
    req,
  })
  return docs[0]?.id ?? null
}

const countOpen = async (req: PayloadRequest, organization: string): Promise<{ addresses: Set<string> }> => {
  const { docs } = await req.payload.find({
    collection: 'registrations',
    where: {
      and: [{ organization: { equals: organization } }, { status: { in: ['submitted', 'endorsed'] } }],
    },
    select: { email: true },
    depth: 0,
    limit: mostOpen,
    pagination: false,
    // Only counted, and not shown to whoever asks.
    overrideAccess: true,
    req,
  })
  return { addresses: new Set(docs.map(({ email }) => email)) }
}
