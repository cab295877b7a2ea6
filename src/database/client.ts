import { AsyncResource } from 'node:async_hooks'
import pg from 'pg'
import { settings } from '@/src/settings'
import { currentScope, type DatabaseScope } from './scope'

/** Statements sent by this process since it started, without those that put a scope on a connection. */
export const statements = { total: 0, stamps: 0 }

type Callback = (error: unknown, result?: pg.QueryResult) => void

/**
 * A connection that sends every statement under the scope of the request it belongs to. The scope is a setting of
 * the session, because Payload reads outside transactions; it is sent only when it differs from the last one.
 */
export class ScopedClient extends pg.Client {
  /** What this connection carries; undefined when that is not known for sure. */
  stamp: DatabaseScope | undefined
  #turn: Promise<unknown> = Promise.resolve()

  // The many forms of `query` share one way through, so the declared ones are kept for callers.
  override query = ((...given: unknown[]): unknown => {
    const scope = currentScope()
    const callback = typeof given.at(-1) === 'function' ? (given.at(-1) as Callback) : undefined
    const args = callback ? given.slice(0, -1) : given
    const answer = this.#inTurn(() => this.#send(scope, args))
    if (!callback) return answer
    const answered = AsyncResource.bind(callback)
    answer.then(
      (result) => answered(null, result),
      (error: unknown) => answered(error),
    )
    return undefined
  }) as pg.Client['query']

  /** One after the other: a statement must not slip between another's scope and the statement itself. */
  #inTurn(send: () => Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    const answer = this.#turn.then(send)
    this.#turn = answer.catch(() => undefined)
    return answer
  }

  async #send(scope: DatabaseScope, args: unknown[]): Promise<pg.QueryResult> {
    statements.total += 1
    if (isAboutTransaction(args[0])) return this.#steer(args)
    if (this.stamp !== scope && settings.hasRowSecurity) await this.#carry(scope)
    return this.#pass(args)
  }

  async #carry(scope: DatabaseScope): Promise<void> {
    this.stamp = undefined
    statements.stamps += 1
    await this.#pass([{ name: 'scope', text: "select set_config('bmms.scope', $1, false)", values: [scope] }])
    this.stamp = scope
  }

  /** A rollback takes back settings made since the transaction began, and a commit of a failed one is a rollback. */
  async #steer(args: unknown[]): Promise<pg.QueryResult> {
    try {
      const result = await this.#pass(args)
      if (result.command === 'ROLLBACK') this.stamp = undefined
      return result
    } catch (error) {
      this.stamp = undefined
      throw error
    }
  }

  #pass(args: unknown[]): Promise<pg.QueryResult> {
    return pg.Client.prototype.query.apply(this, args as never) as unknown as Promise<pg.QueryResult>
  }
}

const isAboutTransaction = (statement: unknown): boolean => {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text
  return /^\s*(begin|start|commit|end|rollback|abort|savepoint|release)\b/i.test(text ?? '')
}
