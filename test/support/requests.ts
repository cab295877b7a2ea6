import type { APIError, PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import type { Declaration } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { currentScope } from '@/src/database/scope'
import type { Problem } from '@/src/domain/rules'

/** The parts of a collection that hooks look at. */
export type Collection = { slug: string; custom?: { bmms: Declaration }; flattenedFields: unknown[] }

export const declared = (extra: Partial<Declaration> = {}): { bmms: Declaration } => ({
  bmms: {
    feature: 'me.ppas',
    ownership: { kind: 'organization', field: 'organization' },
    isRetained: false,
    isFixed: false,
    rules: [],
    uniques: [],
    indexes: [],
    searched: [],
    tables: {},
    ...extra,
  },
})

/** A request as a hook sees it, without a server; `localApi` stands in for the calls it makes of Payload. */
export const requestOf = ({
  who = null,
  collections = [],
  payloadAPI = 'REST',
  localApi = {},
}: {
  who?: Principal | null
  collections?: Collection[]
  payloadAPI?: PayloadRequest['payloadAPI']
  localApi?: object
} = {}): PayloadRequest =>
  ({
    user: who && { id: who.userId, principal: who },
    payloadAPI,
    headers: new Headers(),
    context: {},
    t: (key: string, { count }: { count: number }) => `${count} ${key}`,
    payload: {
      collections: Object.fromEntries(collections.map((it) => [it.slug, { config: it }])),
      config: { collections },
      ...localApi,
    },
  }) as unknown as PayloadRequest

/** A call of the local API as tests compare it: whether it is part of the request, and sees what accounts need. */
export const callOf = ({ req: passed, ...call }: { req: unknown }, req: PayloadRequest): object => ({
  ...call,
  isSameRequest: passed === req,
  isOfAccounts: currentScope() === systemScopes.accounts,
})

/** What a refused request is told: the status, the sentence, and each field with what is wrong with it. */
export type Refusal = { status: number; message: string; errors: Problem[] | undefined; isPublic: boolean }

/** Null when the work was not refused. */
export const refusalOf = async (work: () => unknown): Promise<Refusal | null> => {
  try {
    await work()
    return null
  } catch (error) {
    const { status, message, data, isPublic } = error as APIError<{ errors: Problem[] } | null>
    return { status, message, errors: data?.errors, isPublic }
  }
}

/** One sentence that goes to one place, as almost every refusal is. */
export const refusal = (status: number, message: string, path?: string): Refusal => ({
  status,
  message,
  errors: path === undefined ? undefined : [{ path, message }],
  isPublic: true,
})
