import { describeCells } from './suite'
import { restReads } from './surfaces/restReads'

describeCells({ name: 'REST reads', operations: restReads })
