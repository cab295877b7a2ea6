import { defineCollection } from '@/collections/define'
import { choice, count, day, email, flag, longText, sensitive, text, year } from '@/collections/fields'
import { between } from '@/src/domain/rules'
import { engagementLevels, influenceLevels, stakeholderTypes } from './choices'
import { community, ofCommunity } from './ofCommunity'

/** People who speak or act for a community: data dictionary 3.2.5. */
export const stakeholders = defineCollection({
  slug: 'stakeholders',
  feature: 'communities.stakeholders',
  ownership: ofCommunity,
  defaultSort: 'fullName',
  searched: ['fullName'],
  admin: {
    useAsTitle: 'fullName',
    defaultColumns: ['fullName', 'stakeholderType', 'community', 'influenceLevel', 'isVerified', 'isActive'],
    listSearchableFields: ['fullName', 'position', 'affiliation'],
    description: 'Leaders, teachers and others who speak or act for a community.',
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Person',
          fields: [
            community,
            {
              type: 'row',
              fields: [
                text({ name: 'fullName', label: 'Full name', required: true }),
                text({ name: 'nickname' }),
              ],
            },
            choice({
              name: 'stakeholderType',
              label: 'Role in the community',
              required: true,
              options: stakeholderTypes,
            }),
            {
              type: 'row',
              fields: [
                text({ name: 'position' }),
                text({
                  name: 'affiliation',
                  label: 'Organization',
                  admin: { description: 'What they belong to or speak for.' },
                }),
              ],
            },
            longText({ name: 'responsibilities' }),
            {
              type: 'row',
              fields: [
                count({ name: 'age' }),
                year({ name: 'sinceYear', label: 'In this role since (year)' }),
                count({ name: 'yearsInCommunity', label: 'Years in the community', max: 150 }),
              ],
            },
          ],
        },
        {
          label: 'How to reach them',
          fields: [
            {
              type: 'row',
              fields: [
                sensitive('contact', text({ name: 'contactNumber', label: 'Phone', maxLength: 20 })),
                sensitive('contact', text({ name: 'alternateContact', label: 'Another way to reach them' })),
              ],
            },
            sensitive('contact', email({ name: 'email', label: 'E-mail address' })),
            sensitive('contact', longText({ name: 'address' })),
          ],
        },
        {
          label: 'Influence and background',
          fields: [
            {
              type: 'row',
              fields: [
                choice({
                  name: 'influenceLevel',
                  label: 'Influence',
                  defaultValue: 'medium',
                  options: influenceLevels,
                }),
                choice({
                  name: 'engagementLevel',
                  label: 'Takes part',
                  defaultValue: 'active',
                  options: engagementLevels,
                }),
              ],
            },
            longText({ name: 'areasOfInfluence', label: 'Where their word counts' }),
            text({ name: 'languagesSpoken', label: 'Languages' }),
            longText({ name: 'specialSkills', label: 'Skills' }),
            longText({ name: 'educationalBackground', label: 'Education' }),
            sensitive('ethnicity', longText({ name: 'culturalBackground', label: 'Cultural background' })),
            longText({ name: 'previousRoles', label: 'Earlier roles' }),
            longText({ name: 'networks', label: 'Networks' }),
            longText({ name: 'achievements' }),
            longText({ name: 'challengesFaced', label: 'Difficulties they meet' }),
            longText({ name: 'supportNeeded', label: 'Support they need' }),
          ],
        },
        {
          label: 'Contacts and notes',
          fields: [
            {
              name: 'engagements',
              label: 'Contacts with this person',
              type: 'join',
              collection: 'stakeholder-engagements',
              on: 'stakeholder',
              defaultLimit: 20,
              defaultSort: '-date',
              admin: { defaultColumns: ['title', 'date', 'engagementType', 'outcome'] },
            },
            longText({ name: 'notes' }),
          ],
        },
      ],
    },
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'Untick when they no longer act for the community.' },
    }),
    flag({
      name: 'isVerified',
      label: 'Verified',
      admin: { position: 'sidebar', description: 'Somebody has checked that this is right.' },
    }),
    day({ name: 'verificationDate', label: 'Verified on', admin: { position: 'sidebar' } }),
  ],
  rules: [
    between({ name: 'stakeholders_age', field: 'age', min: 18, max: 100 }),
    between({ name: 'stakeholders_since_year', field: 'sinceYear', min: 1950, max: 2030 }),
  ],
  uniques: [
    {
      name: 'stakeholders_name_unique',
      fields: ['community', 'fullName', 'stakeholderType'],
      message: 'This person is already entered for this community in this role.',
    },
  ],
})
