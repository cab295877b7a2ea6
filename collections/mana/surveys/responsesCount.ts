import { counted } from '../held'

/** A survey keeps how many responses it has. */
export const responsesCount = counted({
  child: 'survey-responses',
  field: 'survey',
  parent: 'surveys',
  figure: 'actualRespondents',
})
