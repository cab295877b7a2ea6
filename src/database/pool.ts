import { AsyncResource } from 'node:async_hooks'
import pg from 'pg'
import { ScopedClient } from './client'
import { noConnection } from './errors'
import { currentScope } from './scope'

type CheckedOut = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void

const worded =
  (callback: CheckedOut): CheckedOut =>
  (error, client, done) =>
    callback(error && withCode(error), client, done)

/** That no connection was to be had is said as PostgreSQL would, so that it is worded with what PostgreSQL refuses. */
const withCode = (cause: Error): Error =>
  Object.assign(new Error(`There was no connection to the database: ${cause.message}`, { cause }), {
    code: noConnection,
  })

type Idle = { client: ScopedClient }

/**
 * The pool that Payload uses. Payload takes a first client to test the connection and never gives it back, which
 * costs a connection for good and keeps the process from ending; it is handed back here.
 */
export class Pool extends pg.Pool {
  #isProbed = false
  declare private _idle: Idle[]

  constructor(config?: pg.PoolConfig) {
    super({ ...config, Client: ScopedClient } as pg.PoolConfig)
    // A connection that breaks while idle is replaced on the next use; without a listener the process would end.
    this.on('error', () => undefined)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: CheckedOut): void
  override connect(callback?: CheckedOut): Promise<pg.PoolClient> | void {
    this.#offerBest()
    // A checkout that waits is answered from within the request that gives a client back, under its scope.
    if (callback) return super.connect(AsyncResource.bind(worded(callback)))
    return this.#checkOut()
  }

  async #checkOut(): Promise<pg.PoolClient> {
    const isProbe = !this.#isProbed
    this.#isProbed = true
    try {
      const client = await super.connect()
      if (isProbe) setImmediate(() => client.release())
      return client
    } catch (error) {
      throw withCode(error as Error)
    }
  }

  /**
   * The pool hands out the last of its idle connections. One that carries the scope already saves a statement;
   * failing that, the one that was used longest ago, so that the others keep theirs.
   */
  #offerBest(): void {
    const scope = currentScope()
    const at = this._idle.findLastIndex(({ client }) => client.stamp === scope)
    this._idle.push(...this._idle.splice(Math.max(at, 0), 1))
  }
}
