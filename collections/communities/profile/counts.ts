import type { Field } from 'payload'
import { count } from '@/collections/fields'
import { classified } from './classified'

const population = {
  estimatedObcPopulation: 'Estimated OBC population',
  totalBarangayPopulation: 'Population of the barangay',
  households: 'Households',
  families: 'Families',
}

const ages = {
  children09: 'Children, 0 to 9',
  adolescents1014: 'Adolescents, 10 to 14',
  youth1530: 'Youth, 15 to 30',
  adults3159: 'Adults, 31 to 59',
  seniors60Plus: 'Seniors, 60 and above',
}

const sectors = {
  womenCount: 'Women',
  soloParentsCount: 'Solo parents',
  pwdCount: 'Persons with disability',
  farmersCount: 'Farmers',
  fisherfolkCount: 'Fisherfolk',
  unemployedCount: 'Unemployed',
  indigenousPeoplesCount: 'Indigenous peoples',
  idpsCount: 'Internally displaced persons',
  migrantsTransientsCount: 'Migrants and transients',
  csosCount: 'Civil society organizations',
  associationsCount: 'Associations',
}

const economy = {
  numberOfPeoplesOrganizations: "People's organizations",
  numberOfCooperatives: 'Cooperatives',
  numberOfSocialEnterprises: 'Social enterprises',
  numberOfMicroEnterprises: 'Micro enterprises',
  numberOfUnbankedObc: 'OBC members without a bank account',
}

const faith = {
  mosquesCount: 'Mosques',
  madrasahCount: 'Madaris',
  asatidzCount: 'Asatidz (Islamic teachers)',
  religiousLeadersCount: 'Religious leaders',
}

export const populationCounts = (): Field[] => rowsOf(population)
export const ageCounts = (): Field[] => rowsOf(ages)
export const sectorCounts = (): Field[] => rowsOf(sectors)
export const economyCounts = (): Field[] => rowsOf(economy)
export const faithCounts = (): Field[] => rowsOf(faith, { defaultValue: 0 })

const rowsOf = (labels: Record<string, string>, options: { defaultValue?: number } = {}): Field[] => [
  {
    type: 'row',
    fields: Object.entries(labels).map(([name, label]) =>
      classified(
        count({
          name,
          label,
          ...options,
          admin: { width: '25%' },
        }),
      ),
    ),
  },
]
