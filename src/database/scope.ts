import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestHandler } from 'express'

/**
 * What row security lets a statement see and change, as the text that is put on the connection before it (see
 * `current` in the schema `scope`). Compiled from a principal in access/databaseScope.ts, which is also where the
 * scopes of the system's own work are named.
 */
export type DatabaseScope = string

/** Of a statement that belongs to no request and no named work: no scope, no rows. */
export const nothing: DatabaseScope = ''

/** `shared` is what everything has in common that is done for one request, whatever scopes it goes through. */
type Holder = { scope: DatabaseScope; shared: object }

const key = Symbol.for('bmms.scope')
const shelf = globalThis as { [key]?: AsyncLocalStorage<Holder> }

/** Next bundles a copy of this module for the admin panel; the store between the copies is one. */
const holders = (shelf[key] ??= new AsyncLocalStorage<Holder>())

export const currentScope = (): DatabaseScope => holders.getStore()?.scope ?? nothing

/** Stands for the request, or the named work, that is going on; the same object for as long as it does. */
export const currentRequest = (): object | undefined => holders.getStore()?.shared

/** Runs `work`, and whatever it awaits, within a scope. Nothing outside of it is affected. */
export const runAs = <Result>(scope: DatabaseScope, work: () => PromiseLike<Result>): Promise<Result> =>
  // Awaited inside: a query of drizzle is sent when it is awaited, not when it is made.
  holders.run({ scope, shared: currentRequest() ?? {} }, async () => await work())

/** Gives the rest of the request that is being answered a scope, once it is known who asks. */
export const enterScope = (scope: DatabaseScope): void => {
  const holder = holders.getStore()
  if (holder) holder.scope = scope
}

/** Begins every request with no scope at all, whatever was running when it arrived. */
export const isolateRequests: RequestHandler = (_req, _res, next) =>
  holders.run({ scope: nothing, shared: {} }, next)
