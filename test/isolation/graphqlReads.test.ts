import { describeCells } from './suite'
import { graphqlReads } from './surfaces/graphqlReads'

describeCells({ name: 'GraphQL reads', operations: graphqlReads })
