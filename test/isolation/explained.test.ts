import { describeCells } from './suite'
import { explainedSurfaces } from './surfaces/explained'

describeCells({ name: 'explained', operations: explainedSurfaces })
