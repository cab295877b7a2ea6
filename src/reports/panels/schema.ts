import { integer, listOf, number, object, orNull, string, wordOf, type Schema } from '@/src/openapi/schema'

const unit = wordOf(['records', 'people', 'pesos', 'percent'], 'What the value counts.')

const figureFields = {
  key: string(),
  label: string(),
  unit,
  value: orNull(number('Null where there is nothing to tell: a share of nothing, the mean of none.')),
  count: integer('How many records it comes from.'),
  records: orNull(
    string('The address where exactly these records are listed; null for a sum of other figures.'),
  ),
}

export const figureSchema: Schema = object(figureFields)

/** What the dashboard of a module answers: `Panel` in panel.ts, with the filters it was narrowed by. */
export const panelSchema: Schema = object({
  cards: listOf(object({ ...figureFields, parts: listOf(figureSchema) })),
  breakdowns: listOf(
    object({
      key: string(),
      title: string(),
      by: string('What its figures are told apart by.'),
      unit,
      shape: wordOf(['bars', 'columns']),
      series: listOf(object({ label: string(), figures: listOf(figureSchema) })),
    }),
  ),
})
