import type { Field, Tab } from 'payload'
import { byServer, ofLevelBelow } from '@/access/fieldAccess'
import { derived } from '@/collections/fields/derived'
import { inEachOfTabs } from '@/collections/fields/inEach'
import { count, flag, longText, stamped, text } from '@/collections/fields'
import { attributionRate, summedFigures, unattributedPopulation } from '@/src/domain/coverages'
import {
  challengesTab,
  cultureTab,
  governanceTab,
  livelihoodTab,
  peopleTab,
  prioritiesTab,
  recordTab,
  settlementFields,
} from '../profile/tabs'

const summed: readonly string[] = [
  ...summedFigures,
  'estimatedObcPopulation',
  'totalObcCommunities',
  'totalMunicipalities',
  'keyBarangays',
  'keyMunicipalities',
]

/** Figures that are added up are not typed while they are. */
const closedWhileAutomatic = (field: Field): Field => {
  if (!('name' in field) || !summed.includes(field.name)) return field
  return { ...field, access: { create: ofLevelBelow, update: ofLevelBelow } } as Field
}

/** The shared profile as it is filled in for a municipality or a province. */
export const coverageTabs = (own: Tab): Tab[] =>
  [
    own,
    peopleTab([
      {
        type: 'row',
        fields: [
          count({
            name: 'attributedPopulation',
            label: 'OBC population, added up',
            access: byServer,
            admin: {
              readOnly: true,
              width: '33%',
              description: 'From the level below, also while figures are typed.',
            },
          }),
          derived({
            name: 'unattributedPopulation',
            label: 'Not accounted for below',
            from: unattributedPopulation,
          }),
          derived({ name: 'attributionRate', label: 'Accounted for below (%)', from: attributionRate }),
        ],
      },
    ]),
    livelihoodTab(),
    cultureTab(),
    governanceTab(),
    challengesTab(),
    prioritiesTab([longText({ name: 'existingSupportPrograms', label: 'Support programs there already' })]),
    { ...recordTab(), fields: [...recordTab().fields, ...settlement()] },
  ].map(inEachOfTabs(closedWhileAutomatic))

/** Beside the form: how the figures are kept. */
export const coverageSidebar = (): Field[] => [
  text({
    name: 'displayName',
    label: 'Place',
    ...stamped,
    admin: { condition: () => false },
  }),
  flag({
    name: 'autoSync',
    label: 'Keep the figures automatically',
    defaultValue: true,
    admin: {
      position: 'sidebar',
      description:
        'Ticked: figures are added up from below whenever something changes there. To type figures, untick this and save first. Ticking it again replaces them.',
    },
  }),
  flag({ name: 'isActive', label: 'Active', defaultValue: true, admin: { position: 'sidebar' } }),
]

/** Of older records; a profile of a municipality has little use for them. */
const settlement = (): Field[] => [
  {
    type: 'collapsible',
    label: 'Register and location',
    admin: { initCollapsed: true },
    fields: [
      text({ name: 'obcId', label: 'OBC ID', maxLength: 50 }),
      longText({ name: 'communityNames', label: 'Names of communities' }),
      longText({ name: 'languagesSpoken', label: 'Languages spoken' }),
      ...settlementFields(),
    ],
  },
]
