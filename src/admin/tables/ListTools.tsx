import type { BeforeListTableServerPropsOnly, SanitizedCollectionConfig } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf } from '@/access/declaration'
import { isEmpty, scopeOf } from '@/access/principal'
import { mayImport } from '@/src/tables/importable'
import { personOf } from '../person'
import { ListLinks } from './ListLinks'

type Props = Pick<BeforeListTableServerPropsOnly, 'payload'> & { collectionConfig: SanitizedCollectionConfig }

/** Above a list: take it out as a table, bring records in from one. */
export const ListTools = async ({ payload, collectionConfig }: Props) => {
  const principal = principalOf({ user: await personOf({ payload }) })
  if (!principal) return null
  const { feature } = declarationOf(collectionConfig)!
  return (
    <ListLinks
      slug={collectionConfig.slug}
      canExport={!isEmpty(scopeOf(principal, 'export', feature))}
      canImport={mayImport(principal, collectionConfig)}
    />
  )
}
