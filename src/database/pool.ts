import { AsyncResource } from 'node:async_hooks'
import pLimit, { type LimitFunction } from 'p-limit'
import pg from 'pg'
import { ScopedClient } from './client'
import { noConnection } from './errors'
import { currentRequest, currentScope } from './scope'

type CheckedOut = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (cause?: boolean | Error) => void,
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

/** Tells as well when the connection was given back, or that there was none. */
const untilReleased =
  (answer: CheckedOut, tell: () => void): CheckedOut =>
  (error, client, done) => {
    if (!client) tell()
    else
      client.release = (cause) => {
        done(cause)
        tell()
      }
    answer(error, client, client?.release ?? done)
  }

type Idle = { client: ScopedClient }

/**
 * The pool that Payload uses. Payload takes a first client to test the connection and never gives it back, which
 * costs a connection for good and keeps the process from ending; it is handed back here.
 */
export class Pool extends pg.Pool {
  #isProbed = false
  #turns = new WeakMap<object, LimitFunction>()
  declare private _idle: Idle[]

  constructor(config?: pg.PoolConfig) {
    super({ ...config, Client: ScopedClient } as pg.PoolConfig)
    // A connection that breaks while idle is replaced on the next use; without a listener the process would end.
    this.on('error', () => undefined)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: CheckedOut): void
  override connect(callback?: CheckedOut): Promise<pg.PoolClient> | void {
    if (!callback) return this.#checkOut()
    // A checkout that waits is answered from within the request that gives a client back, under its scope.
    const answer = AsyncResource.bind(worded(callback))
    const request = currentRequest()
    if (!request) return this.#takeOne(answer)
    void this.#turnsOf(request)(() => new Promise<void>((end) => this.#takeOne(untilReleased(answer, end))))
  }

  #takeOne(answer: CheckedOut): void {
    this.#offerBest()
    super.connect(answer)
  }

  /**
   * One request has a quarter of the connections at most: GraphQL sends the statements of all its lists at once, and
   * everybody else would wait for them. Transactions are not held up, because they may need a second connection.
   */
  #turnsOf(request: object): LimitFunction {
    const turns = this.#turns.get(request) ?? pLimit(Math.ceil(this.options.max / 4))
    this.#turns.set(request, turns)
    return turns
  }

  async #checkOut(): Promise<pg.PoolClient> {
    this.#offerBest()
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
