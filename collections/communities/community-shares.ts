import type { CollectionBeforeValidateHook } from 'payload'
import { defineCollection } from '@/collections/define'
import { choice, longText } from '@/collections/fields'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { door, guest, nameOfOpened, wayTo } from '@/collections/fields/guest'
import { checkGuest, takeName } from '@/hooks/guests'
import { idOf } from '@/hooks/relations'
import { sharingLevels } from './choices'
import { community, ofCommunity } from './ofCommunity'

/** Those who may contribute are let in to change the profile as well. */
const stampContributor: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const { level, recipient } = { ...originalDoc, ...data } as Record<string, unknown>
  return { ...data, contributor: level === 'contribute' ? idOf(recipient) : null }
}

/** Communities that one organization opens to another: data dictionary 4.5. */
export const communityShares = defineCollection({
  slug: 'community-shares',
  labels: { singular: 'Shared community', plural: 'Shared communities' },
  feature: 'communities.sharing',
  ownership: { ...ofCommunity, guest: { field: 'recipient' } },
  defaultSort: 'communityName',
  admin: {
    useAsTitle: 'communityName',
    defaultColumns: ['communityName', 'organization', 'recipient', 'level', 'createdAt'],
    listSearchableFields: ['communityName'],
    description:
      'Communities that your organization shares with others, and those that others share with it.',
  },
  prepare: [stampCreator, takeName({ record: 'community', name: 'communityName' })],
  hooks: { beforeValidate: [checkGuest, stampContributor] },
  fields: [
    wayTo('community', 'communities'),
    community,
    nameOfOpened({ name: 'communityName', label: 'Name of the community' }),
    guest({
      name: 'recipient',
      label: 'Shared with',
      hint: 'The ministry, office or agency that may see the profile of the community. What is sensitive about people stays hidden from it.',
    }),
    choice({
      name: 'level',
      label: 'What they may do',
      options: sharingLevels,
      required: true,
      defaultValue: 'read',
      admin: {
        isClearable: false,
        description: 'Whoever contributes changes the profile; the history tells who. It stays yours.',
      },
    }),
    door('contributor'),
    longText({
      name: 'message',
      admin: { description: 'Why it is shared, for those who receive it.' },
    }),
    createdBy,
  ],
  uniques: [
    {
      name: 'community_shares_unique',
      fields: ['community', 'recipient'],
      message: 'This community is shared with this organization already.',
    },
  ],
})
