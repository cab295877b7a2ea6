import { describeCells } from './suite'
import { restWrites } from './surfaces/restWrites'

describeCells({ name: 'REST writes', operations: restWrites, writes: true })
