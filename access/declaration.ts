import type { CollectionConfig, CollectionSlug } from 'payload'
import type { Rule } from '@/src/domain/rules'
import type { Feature } from './features'

/**
 * How the rows of a collection are owned.
 * - `organization`: the row carries its organization in `field`, stamped on create and frozen.
 * - `inherits`: the organization is copied by the server from the parent document.
 * - `reference`: shared by all, read by every member, written by superadmins.
 * - `platform`: superadmins only.
 * - `account`: the people themselves: seen by colleagues, changed by themselves.
 */
export type Ownership =
  | ({
      kind: 'organization'
      field: string
      /** A row without an organization is the same for all: every organization sees it, superadmins write it. */
      isShared?: boolean
      /** A row without an organization is about the platform: only superadmins see it. */
      hasPlatformRows?: boolean
    } & Hospitality)
  | ({
      kind: 'inherits'
      field: string
      parent: { field: string; collection: CollectionSlug }
    } & Hospitality)
  | {
      kind: 'reference'
      /** Published by others and open to everybody in the database, so that its search indexes serve everybody. */
      isPublished?: boolean
    }
  | { kind: 'platform' }
  | { kind: 'account' }

/** What organizations other than the one a row belongs to may do with it. */
export type Hospitality = {
  /**
   * Each row names a second organization in `field`, which sees it as its own; with `edits` it changes as well what the
   * fields leave to it.
   */
  guest?: { field: string; edits?: boolean }
  /**
   * Rows of another collection open single rows of this one. `join` is the field here that lists them, `record` theirs
   * that names the row; the organization in `reader` sees it, the one in `editor` changes it too. An open row is found by
   * its id alone: lists, counts and exports stay those of one's own organization.
   */
  opened?: Opening
}

export type Opening = {
  join: string
  by: CollectionSlug
  /** The right to see what opens a record; without it nobody looks whether something is open. */
  feature: Feature
  record: string
  reader: string
  editor?: string
}

export type Unique = {
  /** Index name in PostgreSQL; stable, because migrations name it. */
  name: string
  fields: readonly string[]
  /** Partial index: only rows where this SQL condition over quoted column names holds. */
  where?: string
  /** What to tell the person who hits it, on the first field that is not the organization. */
  message: string
}

/** How records of a collection are told apart in a table: what a file of a ministry calls them by. */
export type Tables = {
  /**
   * Fields that together name one record of an organization. A collection with a key can be imported: a row of a file
   * whose key is known changes that record, any other makes one.
   */
  key?: readonly string[]
  /** Text fields by which other tables refer to a record, the best first; its title unless said. */
  namedBy?: readonly string[]
}

export type Index = { name: string; fields: readonly string[] }

/** What BMMS needs to know of a collection beside its fields. Lives in `collection.custom.bmms`. */
export type Declaration = {
  /** What rights it is given for; says the module as well. */
  feature: Feature
  ownership: Ownership
  /** Rows are deactivated, never deleted, not even by superadmins. */
  isRetained: boolean
  /** Written by BMMS itself and by nobody over any door, not even by superadmins. */
  isFixed: boolean
  rules: readonly Rule[]
  uniques: readonly Unique[]
  indexes: readonly Index[]
  /** Text fields that people search by any part of; they get a trigram index. */
  searched: readonly string[]
  tables: Tables
}

export type TenantOwnership = Extract<Ownership, { field: string }>

/** Whether rows of a collection may belong to no organization and be seen by all. */
export const isSharing = (ownership: Ownership): boolean =>
  ownership.kind === 'organization' && ownership.isShared === true

/** Whether each row has an organization. */
export const isAlwaysOwned = (ownership: TenantOwnership): boolean =>
  ownership.kind === 'inherits' || !(ownership.isShared || ownership.hasPlatformRows)

export const isTenantOwned = (ownership: Ownership): ownership is TenantOwnership => 'field' in ownership

export const declarationOf = (collection: Pick<CollectionConfig, 'custom'>): Declaration | undefined =>
  collection.custom?.bmms as Declaration | undefined

/** The field that says whose a record is; null where records are nobody's in particular. */
export const ownerFieldOf = (declaration: Declaration | undefined): string | null =>
  declaration && isTenantOwned(declaration.ownership) ? declaration.ownership.field : null
