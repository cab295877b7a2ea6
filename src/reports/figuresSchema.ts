import {
  integer,
  listOf,
  moment,
  number,
  object,
  orNull,
  string,
  uuid,
  type Schema,
} from '@/src/openapi/schema'

const slice = {
  key: orNull(string()),
  label: string(),
  count: integer(),
  amount: number('People or pesos, where the figure is about them.'),
}
const slices = listOf(object(slice))

const record = { id: uuid(), title: string(), organization: string(), at: moment() }

/** What the dashboard answers: `Dashboard` in figures.ts. A part whose module is off or not readable is null. */
export const dashboardSchema: Schema = object({
  communities: orNull(
    object({
      total: integer(),
      households: integer(),
      population: integer('Estimated Bangsamoro population.'),
      byProvince: listOf(
        object({ ...slice, municipality: orNull(uuid('Of a city that belongs to no province.')) }),
      ),
      latest: listOf(object({ ...record, place: string() })),
    }),
  ),
  assessments: orNull(
    object({
      total: integer(),
      completed: integer(),
      inProgress: integer('Data collection or analysis.'),
      overdue: integer('Planned to have ended before today, and neither completed nor cancelled.'),
      byStatus: slices,
    }),
  ),
  ppas: orNull(
    object({
      total: integer(),
      ongoing: integer('Planning and ongoing.'),
      completed: integer(),
      stalled: integer('On hold and cancelled.'),
      meanProgress: orNull(number('In percent.')),
      budget: number('Sum of the budget allocations, in pesos.'),
      budgeted: integer('Those that have a budget allocation.'),
      fiscalYears: listOf(integer()),
      byStatus: slices,
      bySector: slices,
      byOrganization: listOf(object({ ...slice, name: string() })),
      largest: listOf(object({ ...record, budget: number(), status: string() })),
      latest: listOf(object({ ...record, progress: number(), status: string() })),
    }),
  ),
  progressReports: orNull(
    object({
      total: integer(),
      recent: integer('Dated within the last thirty days.'),
      latest: listOf(object({ ...record, ppaId: uuid(), ppaTitle: string(), progress: orNull(number()) })),
    }),
  ),
})
