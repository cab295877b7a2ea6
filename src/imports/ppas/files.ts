import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { mostCharacters } from '@/src/domain/appropriations/yaml'

/**
 * The file itself, or every *.yaml and *.yml in a folder in the order of their names.
 * @throws an Error in plain words when there is nothing to import.
 */
export const findFiles = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(unreadable(path, error))
  })
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(unreadable(path, error))
  })
  const files = entries
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => name)
    .sort()
  if (files.length === 0) throw new Error(`The folder ${path} has no files ending in .yaml or .yml.`)
  return files.map((name) => join(path, name))
}

/** @throws an Error in plain words when the file cannot be read as text. */
export const readText = async (file: string): Promise<string> => {
  const bytes = await readBytes(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(unreadable(basename(file), error))
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('The file is not text in UTF-8. Save it again with the encoding UTF-8.')
  }
}

const readBytes = async (file: string): Promise<Buffer> => {
  const { size } = await stat(file)
  // UTF-8 takes at most four bytes for a character.
  if (size > mostCharacters * 4) throw new Error('it is too large')
  return readFile(file)
}

const unreadable = (path: string, { code, message }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file or folder ${path}.`
  if (code === 'EACCES' || code === 'EPERM') return `You may not read ${path}.`
  return `${path} cannot be read: ${message}.`
}
