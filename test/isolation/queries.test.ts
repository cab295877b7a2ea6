import { describeCells } from './suite'
import { queries } from './surfaces/queries'

describeCells({ name: 'queries', operations: queries })
