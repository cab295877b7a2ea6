import { describeCells } from './suite'
import { payloadOwn } from './surfaces/payloadOwn'
import { summaries } from './surfaces/summaries'

describeCells({ name: 'summaries', operations: [...summaries, ...payloadOwn], writes: true })
