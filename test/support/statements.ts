import type { sql } from '@payloadcms/db-postgres'
import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import { currentScope, type DatabaseScope } from '@/src/database/scope'

/** A statement on one line, with `?` for each of its values, and how it reached the database. */
export type Statement = {
  text: string
  values: unknown[]
  scope: DatabaseScope
  isInTransaction: boolean
}

/** For a request within the transaction of `databaseOf`. */
export const transactionID = 'transaction'

/** The database of a request double, which answers each statement that hooks write themselves. */
export const databaseOf = (answer: (statement: Statement) => object | undefined) => {
  const executor = (isInTransaction: boolean) => ({
    execute: (statement: ReturnType<typeof sql>): Promise<object> => {
      const { sql: text, params: values } = new PgDialect().sqlToQuery(statement)
      const plain = text.replace(/\$\d+/g, '?').replace(/\s+/g, ' ').trim()
      return Promise.resolve(answer({ text: plain, values, scope: currentScope(), isInTransaction }) ?? {})
    },
  })
  return { drizzle: executor(false), sessions: { [transactionID]: { db: executor(true) } } }
}
