import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml'

/** Something wrong in a file, and where: `path` like `ppas[3].approved_budget`, empty for the file as such. */
export type Problem = { path: string; line: number; message: string }

/** A value in the file with its place. `node` is null where the file says nothing. */
export type Value = { node: unknown; path: string; line: number; lines: LineCounter }

/** The largest real file has 42,000 characters. */
export const mostCharacters = 2_000_000

/** Deeper files can bring the YAML parser down with the whole process; real ones nest five levels. */
const mostOpenBrackets = 200
const deepestIndent = 400

/** Opens a file of one YAML 1.2 document. */
export const openYaml = (text: string): { root: Value } | { problems: Problem[] } => {
  if (text.length > mostCharacters) return refused('The file is too large: more than 2 million characters.')
  if (isTooDeep(text)) return refused('The file is nested too deeply.')
  const lines = new LineCounter()
  // The parser's own search for keys that stand twice takes minutes for a large mapping: see duplicateKeys.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    schema: 'core',
    version: '1.2',
  })
  const problems = [
    ...syntaxProblems(document, lines),
    ...aliasProblems(document, lines),
    ...duplicateKeys(document, lines),
  ]
  if (problems.length > 0) return { problems }
  return { root: { node: document.contents, path: '', lines, line: lineOf(document.contents, lines) ?? 1 } }
}

/** The value under a key; where it is missing, the place is that of the mapping. */
export const entryOf = (map: Value, key: string): Value => {
  const node = isMap(map.node) ? map.node.get(key, true) : null
  return { ...map, node, path: joined(map.path, key), line: lineOf(node, map.lines) ?? map.line }
}

/** The items of a list; none when it is no list. */
export const itemsOf = (list: Value): Value[] =>
  isSeq(list.node)
    ? list.node.items.map((node, index) => ({
        ...list,
        node,
        path: `${list.path}[${index}]`,
        line: lineOf(node, list.lines) ?? list.line,
      }))
    : []

export const keysOf = ({ node }: Value): string[] =>
  isMap(node) ? node.items.map(({ key }) => nameOf(key)) : []

export const isMapping = ({ node }: Value): boolean => isMap(node)

export const isList = ({ node }: Value): boolean => isSeq(node)

/** Nothing there, or an explicit null. */
export const isAbsent = ({ node }: Value): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null)

/** The text of a plain value, numbers as they are written so that no digit is lost; undefined for the rest. */
export const textOf = ({ node }: Value): string | undefined => {
  if (!isScalar(node)) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

const syntaxProblems = ({ errors }: Document.Parsed, lines: LineCounter): Problem[] =>
  errors.slice(0, 5).map(({ message, pos }) => ({
    path: '',
    line: lines.linePos(pos[0]).line,
    message: `The file is not valid YAML: ${message}.`,
  }))

/** With anchors and aliases a small file can mean a huge one, and no budget needs them. */
const aliasProblems = (document: Document.Parsed, lines: LineCounter): Problem[] => {
  const problems: Problem[] = []
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && !node.anchor) return undefined
      const message = 'Anchors and aliases (& and *) are not allowed; write the value out.'
      problems.push({ path: '', line: lineOf(node, lines) ?? 1, message })
      return visit.BREAK
    },
  })
  return problems
}

const duplicateKeys = (document: Document.Parsed, lines: LineCounter): Problem[] => {
  const problems: Problem[] = []
  visit(document, {
    Map: (_key, map, ancestors) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = nameOf(key)
        if (seen.has(name)) {
          const path = joined(pathOf([...ancestors, map]), name)
          problems.push({
            path,
            line: lineOf(key, lines) ?? 1,
            message: `"${name}" stands twice here; remove one.`,
          })
        }
        seen.add(name)
      }
    },
  })
  return problems
}

const pathOf = (ancestors: readonly unknown[]): string =>
  ancestors.reduce<string>((path, node, index) => {
    if (isPair(node)) return joined(path, nameOf(node.key))
    if (isSeq(node)) return `${path}[${node.items.indexOf(ancestors[index + 1])}]`
    return path
  }, '')

const joined = (path: string, key: string): string => (path ? `${path}.${key}` : key)

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key)

const lineOf = (node: unknown, lines: LineCounter): number | undefined => {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range
  return range ? lines.linePos(range[0]!).line : undefined
}

const isTooDeep = (text: string): boolean => {
  let open = 0
  for (const character of text) {
    if (character === '[' || character === '{') open += 1
    if (character === ']' || character === '}') open = Math.max(0, open - 1)
    if (open > mostOpenBrackets) return true
  }
  return text.split('\n').some((line) => /^[\s?:-]*/.exec(line)![0].length > deepestIndent)
}

const refused = (message: string): { problems: Problem[] } => ({ problems: [{ path: '', line: 1, message }] })
