import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { UnreadableFile } from './faults'

const inflate = promisify(inflateRaw)

/** What a workbook may become when it is unpacked; the one of 5,000 full rows is a fifth of it. */
const mostUnpacked = 64 * 1024 * 1024

export type Part = { path: string; content: Buffer; checksum: number }

const signatures = { entry: 0x02014b50, end: 0x06054b50, file: 0x04034b50 }
const [endSize, entrySize, fileSize] = [22, 46, 30]

/**
 * Unpacks the wanted parts of a zip archive, by its list of contents and no further than it is allowed to grow: a few
 * kilobytes can become gigabytes. What is compressed is unpacked outside of the main thread.
 */
export const partsOf = async (archive: Buffer, isWanted: (path: string) => boolean): Promise<Part[]> => {
  const parts: Part[] = []
  let left = mostUnpacked
  for (const entry of entriesOf(archive)) {
    if (!isWanted(entry.path)) continue
    const content = await unpack(archive, entry, left)
    left -= content.length
    parts.push({ path: entry.path, content, checksum: entry.checksum })
  }
  return parts
}

/** The paths of everything in an archive, by its list of contents. */
export const pathsIn = (archive: Buffer): string[] => entriesOf(archive).map(({ path }) => path)

/** An archive of the same parts in the given order, none of them compressed. */
export const archiveOf = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { path, content, checksum } of parts) {
    const name = Buffer.from(path)
    const file = Buffer.alloc(fileSize)
    file.writeUInt32LE(signatures.file, 0)
    file.writeUInt16LE(20, 4)
    writeSizes(file, 14, { checksum, size: content.length })
    file.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(entrySize)
    entry.writeUInt32LE(signatures.entry, 0)
    entry.writeUInt16LE(20, 6)
    writeSizes(entry, 16, { checksum, size: content.length })
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    files.push(file, name, content)
    list.push(entry, name)
    offset += fileSize + name.length + content.length
  }
  const end = Buffer.alloc(endSize)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    list.reduce((sum, it) => sum + it.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...list, end])
}

const writeSizes = (to: Buffer, at: number, { checksum, size }: { checksum: number; size: number }): void => {
  to.writeUInt32LE(checksum, at)
  to.writeUInt32LE(size, at + 4)
  to.writeUInt32LE(size, at + 8)
}

type Entry = { path: string; method: number; checksum: number; packed: number; offset: number }

const entriesOf = (archive: Buffer): Entry[] => {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + endSize > archive.length) throw broken()
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + entrySize > archive.length || archive.readUInt32LE(at) !== signatures.entry) throw broken()
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    entries.push({
      path: archive.toString('utf8', at + entrySize, at + entrySize + name).replace(/^\//, ''),
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    })
    at += entrySize + name + extra + comment
  }
  return entries
}

const unpack = async (archive: Buffer, entry: Entry, most: number): Promise<Buffer> => {
  const { offset, packed, method } = entry
  if (offset + fileSize > archive.length || archive.readUInt32LE(offset) !== signatures.file) throw broken()
  const from = offset + fileSize + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const content = archive.subarray(from, from + packed)
  if (content.length > most) throw tooLarge()
  if (method === 0) return content
  if (method !== 8 || most <= 0) throw method === 8 ? tooLarge() : broken()
  return inflate(content, { maxOutputLength: most }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken()
  })
}

const broken = () => new UnreadableFile('This file is damaged: it cannot be opened as an Excel workbook.')
const tooLarge = () =>
  new UnreadableFile(
    'This workbook is too large when unpacked. Remove pictures and further sheets, or split it.',
  )
