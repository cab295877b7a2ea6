import { breathe, type FileRow, mostColumns } from './faults'

/** Characters that are looked at before others get a turn. */
const atOnce = 100_000

/**
 * The rows of a CSV file (RFC 4180), with commas, semicolons or tabs between the cells: Excel writes what the settings
 * of the machine say. A row's number is that which a spreadsheet shows beside it.
 */
export async function* readCsv(bytes: Buffer): AsyncGenerator<FileRow> {
  const text = decode(bytes)
  const mark = markIn(text)
  let [cells, cell, isQuoted, number, rested] = [[] as string[], '', false, 1, 0]
  const endCell = () => {
    if (cells.length < mostColumns) cells.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (at - rested > atOnce) {
      rested = at
      await breathe()
    }
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
      continue
    }
    if (sign === '"' && cell === '') isQuoted = true
    else if (sign === mark) endCell()
    else if (sign === '\n') {
      endCell()
      yield { number, cells }
      cells = []
      number += 1
    } else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || cells.length > 0) {
    endCell()
    yield { number, cells }
  }
}

/** UTF-8, or what Excel on an older Windows writes: no byte is refused there. */
const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that the first line has most of. */
const markIn = (text: string): string => {
  const [line = ''] = text.split('\n', 1)
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.sort((one, other) => other.count - one.count)[0]!.mark
}
