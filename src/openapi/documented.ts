import type { Endpoint } from 'payload'
import type { Schema } from './schema'

/** The headings under which endpoints stand that belong to no collection. */
export const topics = {
  logIn: { label: 'Log in and out', description: 'A log-in gives a token, and browsers a cookie.' },
  account: { label: 'Own account', description: 'What somebody sees and changes about themselves.' },
  access: {
    label: 'Joining, moving, access',
    description: 'Asking for an account, moving members, and why somebody may do what.',
  },
  platform: {
    label: 'Context, dashboard, modules',
    description: 'Which organization one works in, its figures, and the modules of all.',
  },
  system: {
    label: 'GraphQL, description, health',
    description: 'The other way to the same data, this description, and whether the server is well.',
  },
} as const
export type Topic = keyof typeof topics

/** What the description of the API says of one endpoint beside its address. */
export type Documentation = {
  /** What it does, in a few words. */
  summary: string
  description?: string
  /** Endpoints of a collection stand under the collection unless they name another heading. */
  topic?: Topic
  /** Answers people who are not logged in. */
  isOpen?: true
  /** Parameters of the address, by name; those that may be missing end in "?". */
  query?: Record<string, Schema>
  /** What is sent, as a JSON object. */
  body?: Schema
  /** What is answered when all went well. A file names its kind instead of a schema; null is no content. */
  answer: Schema | { file: string } | null
  /** 200 unless said. */
  status?: 201 | 303
  /** Refusals beside those that every endpoint has. */
  refusals?: readonly number[]
}

/** Says of an endpoint, where it is declared, what it is for: `custom: documented({ … })`. */
export const documented = (documentation: Documentation): { openapi: Documentation } => ({
  openapi: documentation,
})

export const documentationOf = (endpoint: Pick<Endpoint, 'custom'>): Documentation | undefined =>
  endpoint.custom?.openapi as Documentation | undefined
