import type { Config } from 'payload'
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

export const deepestQuery = 8
export const mostRootFields = 20
export const mostFields = 600

/** GraphQL beside REST, with bounds on what one document may ask for. */
export const graphQLConfig: Config['graphQL'] = {
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: false,
  maxComplexity: 400,
  validationRules: () => [limitDocument],
}

/** Refuses documents that nest too deep, ask for too many lists at once (aliases count) or name too many fields. */
export const limitDocument = (context: ValidationContext): ASTVisitor => ({
  Document: (document: DocumentNode) => {
    const fragments = new Map(
      document.definitions
        .filter((it): it is FragmentDefinitionNode => it.kind === Kind.FRAGMENT_DEFINITION)
        .map((it) => [it.name.value, it.selectionSet]),
    )
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue
      const { depth, fields, roots } = measure(definition.selectionSet, fragments)
      if (depth > deepestQuery)
        context.reportError(new GraphQLError(`A query may be ${deepestQuery} levels deep.`))
      if (roots > mostRootFields)
        context.reportError(new GraphQLError(`A query may ask for ${mostRootFields} things at once.`))
      if (fields > mostFields) context.reportError(new GraphQLError(`A query may name ${mostFields} fields.`))
    }
  },
})

/** There is nothing to subscribe to, and GraphQL's own rules only find that out when they run the document. */
export const noSubscription = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: (definition) => {
    if (definition.operation === OperationTypeNode.SUBSCRIPTION)
      context.reportError(new GraphQLError('There are no subscriptions.', { nodes: definition }))
  },
})

type Measure = { depth: number; fields: number; roots: number }

const measure = (
  set: SelectionSetNode,
  fragments: Map<string, SelectionSetNode>,
  entered: readonly string[] = [],
): Measure =>
  set.selections.reduce<Measure>(
    (total, selection) => {
      if (total.fields > mostFields) return total
      if (selection.kind === Kind.FIELD) {
        // Introspection is deep by nature and reads no data.
        if (selection.name.value.startsWith('__')) return total
        const inner = selection.selectionSet ? measure(selection.selectionSet, fragments, entered) : nothing
        return sum(total, { depth: 1 + inner.depth, fields: 1 + inner.fields, roots: 1 })
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null
      const target = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(name!)
      // A fragment that contains itself is reported by GraphQL's own rules.
      if (!target || (name && entered.includes(name))) return total
      return sum(total, measure(target, fragments, name ? [...entered, name] : entered))
    },
    { ...nothing },
  )

const nothing: Measure = { depth: 0, fields: 0, roots: 0 }

const sum = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  roots: a.roots + b.roots,
})
