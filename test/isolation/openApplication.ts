import { jest } from '@jest/globals'
import type { Access, CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import { principalOf } from '@/access/compile'
import type { Ownership } from '@/access/declaration'
import { primaryMembership } from '@/access/principal'

/**
 * Takes the application's wall away, so that PostgreSQL alone stands between the organizations: access answers yes to
 * everything and everybody, queries are not guarded, a new row belongs to whom it says, and relations are not looked
 * at. To be called before anything imports the configuration.
 */
export const openApplication = async (): Promise<void> => {
  const compile = await import('@/access/compile')
  const yes: Access = () => true
  jest.unstable_mockModule('@/access/compile', () => ({
    ...compile,
    compileAccess: () => ({
      create: yes,
      read: yes,
      update: yes,
      delete: yes,
      readVersions: yes,
      unlock: yes,
      admin: () => true,
    }),
  }))
  jest.unstable_mockModule('@/hooks/guardQuery', () => ({ guardQuery: boundOnly }))
  jest.unstable_mockModule('@/hooks/stampOrganization', () => ({
    stampOrganization: asTold,
    chosenOrganization: (principal: Parameters<typeof primaryMembership>[0] | null) =>
      principal ? (primaryMembership(principal)?.organizationId ?? null) : null,
  }))
  jest.unstable_mockModule('@/hooks/checkReferences', () => ({
    checkReferences: ({ data }: { data: unknown }) => data,
  }))
}

/** Nothing but a limit, since tens of thousands of barangays would be answered otherwise. */
const boundOnly: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { limit, id } = args as { limit?: number; id?: unknown }
  return operation === 'read' && id === undefined && !limit ? { ...args, limit: 10 } : args
}

const asTold =
  (ownership: Ownership): CollectionBeforeValidateHook =>
  ({ data, originalDoc, req }) => {
    if (!('field' in ownership) || !data) return data
    const principal = principalOf(req)
    const home = principal && primaryMembership(principal)?.organizationId
    return { ...data, [ownership.field]: data[ownership.field] ?? originalDoc?.[ownership.field] ?? home }
  }
