import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { declarationOf, isTenantOwned, ownerFieldOf, type Declaration } from '@/access/declaration'
import { actions, type Action } from '@/access/features'
import { chosenOrganization } from '@/hooks/stampOrganization'
import { covers, isEmpty, scopeOf, type Principal, type Scope } from '@/access/principal'
import { badRequest, missing, noSuchRecord, refused } from '@/hooks/problems'
import { idOf, visibleRecord } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { explain, type Explanation } from './explain'
import type { Subject } from './verdict'

export type Asked = {
  person?: string
  action?: string
  collection?: string
  id?: string
  organization?: string
}

/** Answers a question as it comes from outside. Throws 400, 403 or 404, with the part of the question. */
export const answer = async (
  req: PayloadRequest,
  principal: Principal,
  asked: Asked,
): Promise<Explanation> => {
  const visible = mayExplain(principal)
  if (isEmpty(visible)) throw refused('Access is explained to those who look after roles and permissions.')
  const action = actionFrom(asked.action)
  const { collection, declaration } = collectionFrom(req, asked.collection)
  const place = await placeFrom({ req, principal, visible, collection, declaration, asked })
  const userId = await personFrom({ req, visible, person: asked.person })
  const explanation = await explain({ userId, action, collection, ...place, visible, req })
  if (!explanation) throw nobody(visible)
  return explanation
}

/** The organizations about whose members this person is told why they may do what. */
export const mayExplain = (principal: Principal): Scope => scopeOf(principal, 'view', 'administration.roles')

const actionFrom = (action: string | undefined): Action => {
  const found = actions.find((it) => it === action)
  if (found) return found
  throw badRequest(`Say what is to be done: ${actions.join(', ')}.`, 'action')
}

const collectionFrom = (
  req: PayloadRequest,
  slug = '',
): { collection: CollectionSlug; declaration: Declaration } => {
  const found = req.payload.config.collections.find((it) => it.slug === slug)
  const declaration = found && declarationOf(found)
  if (!declaration) throw badRequest('Say of which kind of record, such as ppas.', 'collection')
  return { collection: slug as CollectionSlug, declaration }
}

type Place = { subject: Subject; organization: { id: string; name: string } | null | undefined }

type PlaceArgs = {
  req: PayloadRequest
  principal: Principal
  visible: Scope
  collection: CollectionSlug
  declaration: Declaration
  asked: Asked
}

const placeFrom = async (args: PlaceArgs): Promise<Place> => {
  const { asked, declaration, principal, visible } = args
  if (asked.id) return placeOfRecord(args, asked.id)
  if (!isTenantOwned(declaration.ownership)) return anywhere
  if (asked.organization) return placeIn(args, { code: { equals: asked.organization.toUpperCase() } })
  const usual = visible === 'all' ? null : chosenOrganization(principal)
  return usual ? placeIn(args, { id: { equals: usual } }) : anywhere
}

const anywhere: Place = { subject: { kind: 'any' }, organization: undefined }

const placeIn = async ({ req, visible }: PlaceArgs, where: Where): Promise<Place> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where,
    depth: 0,
    limit: 1,
    select: { name: true },
    overrideAccess: false,
    req,
  })
  const [organization] = docs
  if (!organization || !covers(visible, organization.id))
    throw refused('You do not look after the members of this organization.', 'organization')
  return { subject: { kind: 'organization', id: organization.id }, organization }
}

/** Only of a record that whoever asks may see themselves. */
const placeOfRecord = async ({ req, collection, declaration }: PlaceArgs, id: string): Promise<Place> => {
  const field = ownerFieldOf(declaration)
  const document = await visibleRecord(req, collection, id)
  if (!document) throw missing(noSuchRecord)
  const organizationId = field ? idOf(document[field]) : null
  return {
    subject: { kind: 'record', id, organization: organizationId },
    organization: field ? await organizationOf(req, organizationId) : undefined,
  }
}

const organizationOf = async (req: PayloadRequest, id: string | null) =>
  id === null
    ? null
    : req.payload.findByID({
        collection: 'organizations',
        id,
        depth: 0,
        select: { name: true },
        overrideAccess: false,
        req,
      })

/** A member, present or past, of an organization that whoever asks looks after. */
const personFrom = async ({
  req,
  visible,
  person = '',
}: {
  req: PayloadRequest
  visible: Scope
  person?: string
}): Promise<string> => {
  const { rows } = await runAs(systemScopes.accounts, () =>
    req.payload.db.pool.query<{ id: string }>(
      `select u.id from users u where (u.id::text = lower($1) or lower(u.email) = lower($1))
         and ($2::uuid[] is null or exists (
           select from memberships m where m.user_id = u.id and m.organization_id = any ($2)))`,
      [person.trim(), visible === 'all' ? null : visible],
    ),
  )
  if (!rows[0]) throw nobody(visible)
  return rows[0].id
}

const nobody = (visible: Scope) =>
  missing(
    visible === 'all'
      ? 'There is no account of this e-mail address.'
      : 'Nobody of this e-mail address belongs or belonged to your organization.',
  )
