import { describeCells } from './suite'
import { graphqlWrites } from './surfaces/graphqlWrites'

describeCells({ name: 'GraphQL writes', operations: graphqlWrites, writes: true })
