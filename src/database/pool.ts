import pg from 'pg'

/** Statements sent to the database by this process since it started; metrics and tests read the difference. */
export const statements = { total: 0 }

/**
 * The pool that Payload uses. Payload takes a first client to test the connection and never gives it back, which
 * costs a connection for good and keeps the process from ending; it is handed back here.
 */
export class Pool extends pg.Pool {
  #isProbed = false

  constructor(config?: pg.PoolConfig) {
    super(config)
    this.on('connect', countStatements)
    // A connection that breaks while idle is replaced on the next use; without a listener the process would end.
    this.on('error', () => undefined)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(
    callback: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void
  override connect(
    callback?: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback)
    if (this.#isProbed) return super.connect()
    this.#isProbed = true
    return super.connect().then((client) => {
      setImmediate(() => client.release())
      return client
    })
  }
}

const countStatements = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    statements.total += 1
    return query(...args)
  }) as typeof client.query
}
