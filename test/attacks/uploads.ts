import type { SanitizedCollectionConfig } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { documentationOf } from '@/src/openapi/documented'

// The names of Office documents have "openxmlformats" in them.
const active = /svg|html|[/+]xml|javascript|\*\/\*|^image\/\*$/

/** The rules of files that a collection breaks; each is named by what it should do. */
export const uploadProblems = (
  collection: Pick<SanitizedCollectionConfig, 'slug' | 'upload' | 'custom' | 'endpoints'>,
): string[] => {
  const { upload } = collection
  if (!upload) return []
  const declaration = declarationOf(collection)
  const kinds = upload.mimeTypes ?? []
  const rules: [boolean, string][] = [
    [
      declaration !== undefined && isTenantOwned(declaration.ownership),
      'belongs to an organization, so that reading is a condition and not a yes',
    ],
    [kinds.length > 0, 'says which kinds of file it takes'],
    [!kinds.some((kind) => active.test(kind)), 'takes nothing that a browser would run'],
    [
      isServedByOwnEndpoint(collection),
      'is served by an endpoint of BMMS, in the place of the one of Payload',
    ],
    [upload.disableLocalStorage === true, 'keeps the bytes in the database'],
    [upload.pasteURL === false, 'fetches nothing from addresses that people paste'],
    [upload.filenameCompoundIndex !== undefined, 'lets two organizations use one file name'],
    [
      (upload as { disablePayloadAccessControl?: boolean }).disablePayloadAccessControl !== true,
      'leaves the check of access on',
    ],
    [
      upload.skipSafeFetch === undefined || upload.skipSafeFetch === false,
      'checks the addresses it fetches from',
    ],
    [
      typeof (upload as { limits?: unknown }).limits === 'object' || kinds.length > 0,
      'bounds the size of files',
    ],
  ]
  return rules.filter(([isKept]) => !isKept).map(([, rule]) => rule)
}

/** The first endpoint at an address answers. */
const isServedByOwnEndpoint = ({ endpoints }: Pick<SanitizedCollectionConfig, 'endpoints'>): boolean => {
  const first = (endpoints || []).find(({ path, method }) => method === 'get' && path === '/file/:filename')
  return first !== undefined && documentationOf(first) !== undefined
}
