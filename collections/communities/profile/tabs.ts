import type { Field, UnnamedTab } from 'payload'
import { choice, day, longText, sensitive, text, year } from '@/collections/fields'
import { serviceRatings } from './access'
import { ethnolinguisticGroups, incidences, lguRelationships, proximities, settlementTypes } from './choices'
import { ageCounts, economyCounts, faithCounts, populationCounts, sectorCounts } from './counts'
import {
  assessmentNarratives,
  challengeNarratives,
  governanceNarratives,
  historyNarratives,
  priorityNarratives,
} from './narratives'

/** The settlement itself: where it is within its barangay and how it lies. */
export const settlementFields = (): Field[] => [
  row([
    text({ name: 'purokSitio', label: 'Purok or sitio' }),
    text({ name: 'specificLocation', label: 'Specific location' }),
  ]),
  row([
    choice({
      name: 'settlementType',
      label: 'Kind of settlement',
      defaultValue: 'village',
      options: settlementTypes,
    }),
    choice({ name: 'proximityToBarmm', label: 'Distance from BARMM', options: proximities }),
  ]),
  row([
    {
      name: 'latitude',
      type: 'number',
      admin: { description: 'Degrees north, for example 7.0083. Optional.' },
    },
    {
      name: 'longitude',
      type: 'number',
      admin: { description: 'Degrees east, for example 125.0894. Optional.' },
    },
  ]),
]

export const peopleTab = (own: Field[] = []): UnnamedTab => ({
  label: 'People',
  description: 'Leave a figure empty when it is not known; enter 0 only when there are none.',
  fields: [
    ...populationCounts(),
    ...own,
    section('By age', ageCounts()),
    section('By sector', [
      ...sectorCounts(),
      longText({ name: 'otherVulnerableSectors', label: 'Other vulnerable sectors' }),
    ]),
    section('Ethnolinguistic groups', [
      sensitive(
        'ethnicity',
        choice({
          name: 'primaryEthnolinguisticGroup',
          label: 'Largest group',
          options: ethnolinguisticGroups,
        }),
      ),
      sensitive('ethnicity', longText({ name: 'otherEthnolinguisticGroups', label: 'Other groups' })),
    ]),
  ],
})

export const livelihoodTab = (): UnnamedTab => ({
  label: 'Livelihood and services',
  fields: [
    longText({ name: 'primaryLivelihoods', label: 'Main livelihoods' }),
    longText({ name: 'secondaryLivelihoods', label: 'Other livelihoods' }),
    row([
      choice({
        name: 'estimatedPovertyIncidence',
        label: 'Poverty incidence (estimate)',
        options: incidences,
      }),
      choice({ name: 'unemploymentRate', label: 'Unemployment', options: incidences }),
    ]),
    longText({ name: 'landTenureIssues', label: 'Land tenure issues' }),
    section('Organizations and enterprises', economyCounts()),
    section('Access to services', serviceRatings()),
  ],
})

export const cultureTab = (own: Field[] = []): UnnamedTab => ({
  label: 'Culture and history',
  fields: [
    ...own,
    longText({ name: 'culturalPracticesTraditions', label: 'Practices and traditions' }),
    sensitive('religion', longText({ name: 'religiousAffiliation', label: 'Religious affiliation' })),
    ...faithCounts(),
    year({ name: 'establishedYear', label: 'Year established' }),
    ...historyNarratives(),
  ],
})

export const governanceTab = (): UnnamedTab => ({
  label: 'Governance',
  fields: [
    row([
      sensitive('contact', text({ name: 'communityLeader', label: 'Community leader' })),
      sensitive('contact', text({ name: 'leaderContact', label: 'How to reach the leader', maxLength: 100 })),
    ]),
    choice({ name: 'relationshipWithLgu', label: 'Relationship with the LGU', options: lguRelationships }),
    ...governanceNarratives(),
  ],
})

export const challengesTab = (): UnnamedTab => ({ label: 'Challenges', fields: challengeNarratives() })

export const prioritiesTab = (own: Field[] = []): UnnamedTab => ({
  label: 'Aspirations and priorities',
  fields: [...own, ...priorityNarratives()],
})

export const recordTab = (): UnnamedTab => ({
  label: 'Assessment and notes',
  fields: [
    day({ name: 'needsAssessmentDate', label: 'Date of the last needs assessment' }),
    ...assessmentNarratives(),
    longText({ name: 'sourceDocumentReference', label: 'Source document' }),
    longText({ name: 'notes' }),
  ],
})

const row = (fields: Field[]): Field => ({ type: 'row', fields })

const section = (label: string, fields: Field[]): Field => ({
  type: 'collapsible',
  label,
  admin: { initCollapsed: false },
  fields,
})
