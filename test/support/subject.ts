import type { Role } from '@/access/policy'
import type { Bmms, Document } from './bmms'

/** A sound record of a collection, as staff of an organization would send it. */
export type Factory = (bmms: Bmms, code: string, create: Create) => Promise<Record<string, unknown>>

/** Makes another record that this one needs. */
export type Create = (bmms: Bmms, slug: string, code: string, extra?: object) => Promise<Document>

/** The field that holds the organization, the one that holds the parent it comes from, and the module's switch. */
export type Owned = {
  by: string
  parent?: string
  flag?: string
  /** Who writes it: those who work on records, who let others in, who manage people, or who give rights. */
  rights: 'records' | 'invitations' | 'people' | 'roles'
  hasTrash?: true
  /** Each record comes with a file: over REST alone, and without copies. */
  takesFile?: true
  /** Some rows belong to no organization and are there for all. */
  sharesRows?: true
  /** The field with a second organization that sees a row, and whether it changes it. */
  guest?: { field: string; edits?: true }
  /** The collection whose rows open single ones of this: the fields with the row and with who sees and who changes it. */
  opened?: { by: string; record: string; reader: string; editor?: string }
}

export type Subject = {
  slug: string
  /** The names Payload gives it in GraphQL: one and many. */
  graphql: readonly [string, string]
  /** A text field to change. */
  text: string
  /** Whose it is, for the isolation matrix, in words of its own: a test compares them with the declaration. */
  owned: Owned
  /** A field that makes a record the only one of its kind: a copy takes another value. */
  single?: string
  /** Relations to records that must belong to the same parent: of one's own records not each will do. */
  tied?: readonly string[]
  /** What a record that is linked to others needs beside the links, for rules to let it keep them. */
  linkedAs?: Record<string, unknown>
  /** The weakest roles that write it at home and would delete it elsewhere; staff and managers unless said. */
  insider?: Role
  outsider?: Role
  factory: Factory
}
