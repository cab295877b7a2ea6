import { infrastructureTypes, stakeholderTypes } from '@/collections/communities/choices'
import { incidences } from '@/collections/communities/profile/choices'
import { everyRow, type Where } from './condition'
import type { FigureSpec, PanelSpec } from './panel'
import { sources } from './sources'

const { communities, municipalityCoverages, provinceCoverages, infrastructure, stakeholders } = sources

const known = (field: string): Where => [[[field, 'exists', true]]]
const is = (field: string, value: boolean): Where => [[[field, 'equals', value]]]

const people = (field: string, label: string): FigureSpec => ({
  key: field,
  label,
  source: communities,
  where: known(field),
  measure: { kind: 'sum', field, unit: 'people' },
})

/** What counts as a gap: there, but not as it should be, or not there. */
const gaps = ['limited', 'poor', 'none']

/**
 * The figures of communities (data dictionary 5, "Communities home"). Counts of persons with disability and of indigenous
 * peoples, and ethnolinguistic groups, are sensitive and not for everybody who reads figures: they are left out.
 */
export const communityPanel: PanelSpec = {
  cards: [
    {
      key: 'communities',
      label: 'Communities',
      source: communities,
      parts: [
        { key: 'active', label: 'active', source: communities, where: is('isActive', true) },
        {
          key: 'withMosque',
          label: 'with a mosque',
          source: communities,
          where: [[['mosquesCount', 'greater_than', 0]]],
        },
        {
          key: 'withMadrasah',
          label: 'with a madrasah',
          source: communities,
          where: [[['madrasahCount', 'greater_than', 0]]],
        },
      ],
    },
    {
      key: 'population',
      label: 'OBC population',
      source: communities,
      measure: { kind: 'sum', field: 'estimatedObcPopulation', unit: 'people' },
      isSumOfParts: true,
      parts: [
        { ...people('estimatedObcPopulation', 'in communities'), key: 'inCommunities' },
        {
          key: 'beyondCommunities',
          label: 'entered for municipalities beyond that',
          source: municipalityCoverages,
          where: is('autoSync', false),
          // What a municipality has beyond its communities, or people would be counted twice.
          measure: {
            kind: 'excess',
            field: 'estimatedObcPopulation',
            over: 'attributedPopulation',
            unit: 'people',
          },
        },
      ],
    },
    { ...people('households', 'Households') },
    {
      key: 'municipalities',
      label: 'Municipalities covered',
      source: municipalityCoverages,
      parts: [
        {
          key: 'automatic',
          label: 'kept automatically',
          source: municipalityCoverages,
          where: is('autoSync', true),
        },
        {
          key: 'manual',
          label: 'with figures of their own',
          source: municipalityCoverages,
          where: is('autoSync', false),
        },
      ],
    },
    {
      key: 'provinces',
      label: 'Provinces covered',
      source: provinceCoverages,
      parts: [
        { key: 'submitted', label: 'submitted', source: provinceCoverages, where: is('isSubmitted', true) },
        {
          key: 'provincesManual',
          label: 'with figures of their own',
          source: provinceCoverages,
          where: is('autoSync', false),
        },
      ],
    },
    { key: 'stakeholders', label: 'Stakeholders', source: stakeholders },
  ],
  breakdowns: [
    {
      key: 'regions',
      title: 'Communities by region',
      by: 'Region',
      unit: 'records',
      shape: 'bars',
      groups: {
        source: communities,
        field: 'region',
        labels: { table: 'regions', column: 'name' },
        none: 'No region',
      },
    },
    {
      key: 'provincesOfCommunities',
      title: 'OBC population by province',
      by: 'Province',
      unit: 'people',
      shape: 'bars',
      groups: {
        source: communities,
        where: known('estimatedObcPopulation'),
        field: 'province',
        measure: { kind: 'sum', field: 'estimatedObcPopulation', unit: 'people' },
        labels: { table: 'provinces', column: 'name' },
        none: 'Cities outside provinces',
      },
    },
    {
      key: 'sectors',
      title: 'Vulnerable groups',
      by: 'Group',
      unit: 'people',
      shape: 'bars',
      series: [
        {
          label: 'People',
          figures: [
            people('womenCount', 'Women'),
            people('soloParentsCount', 'Solo parents'),
            people('farmersCount', 'Farmers'),
            people('fisherfolkCount', 'Fisherfolk'),
            people('unemployedCount', 'Unemployed'),
            people('idpsCount', 'Internally displaced persons'),
            people('migrantsTransientsCount', 'Migrants and transients'),
          ],
        },
      ],
    },
    {
      key: 'gaps',
      title: 'Infrastructure that is limited, poor or missing',
      by: 'Kind',
      unit: 'records',
      shape: 'bars',
      groups: {
        source: infrastructure,
        where: [[['availabilityStatus', 'in', gaps]]],
        field: 'infrastructureType',
        labels: infrastructureTypes,
        none: 'No kind',
      },
    },
    {
      key: 'poverty',
      title: 'Poverty incidence',
      by: 'Estimate',
      unit: 'records',
      shape: 'bars',
      groups: {
        source: communities,
        field: 'estimatedPovertyIncidence',
        labels: incidences,
        none: 'Not entered',
      },
    },
    {
      key: 'unemployment',
      title: 'Unemployment',
      by: 'Estimate',
      unit: 'records',
      shape: 'bars',
      groups: { source: communities, field: 'unemploymentRate', labels: incidences, none: 'Not entered' },
    },
    {
      key: 'stakeholderTypes',
      title: 'Stakeholders by kind',
      by: 'Kind',
      unit: 'records',
      shape: 'bars',
      groups: {
        source: stakeholders,
        where: everyRow,
        field: 'stakeholderType',
        labels: stakeholderTypes,
        none: 'No kind',
      },
    },
  ],
}
