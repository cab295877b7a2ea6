import { createHash } from 'node:crypto'
import {
  fileTypes,
  isPhoto,
  largestFile,
  officeType,
  shownName,
  takenTypes,
  typeOf,
  type FileType,
} from '@/src/domain/files'
import { pathsIn } from '@/src/tables/read/archive'
import { redraw } from './photo'

/** A file as it is kept. */
export type TakenFile = {
  content: Buffer
  /** Of photos alone. */
  thumbnail: Buffer | null
  name: string
  mimeType: string
  extension: string
  sha256: string
  width: number | null
  height: number | null
}

/** What is wrong with a file that somebody chose, in words for them. */
export class UntakenFile extends Error {}

/** Looks at what a file is, whatever it is called, and makes it ready to be kept. Throws `UntakenFile`. */
export const readTaken = async ({ data, name }: { data: Buffer; name: string }): Promise<TakenFile> => {
  if (data.length === 0) throw new UntakenFile('This file is empty.')
  if (data.length > largestFile)
    throw new UntakenFile('This file is larger than 5 MB. Make it smaller first.')
  const type = exactType(data)
  if (!type) throw new UntakenFile(`This file is not taken. Choose ${takenTypes}, without macros.`)
  return isPhoto(type) ? asPhoto(data, name) : asDocument(data, name, type)
}

const exactType = (data: Buffer): FileType | null => {
  const type = typeOf(data)
  if (type !== 'archive') return type
  try {
    return officeType(pathsIn(data))
  } catch {
    return null
  }
}

const asPhoto = async (data: Buffer, name: string): Promise<TakenFile> => {
  const photo = await redraw(data).catch(() => {
    throw new UntakenFile('This photo is damaged or too large to be drawn. Save it anew and try again.')
  })
  return { ...photo, ...described(photo.content, name, 'jpeg') }
}

const asDocument = (data: Buffer, name: string, type: FileType): TakenFile => ({
  content: data,
  thumbnail: null,
  width: null,
  height: null,
  ...described(data, name, type),
})

const described = (content: Buffer, name: string, type: FileType) => ({
  name: shownName(name, type),
  sha256: createHash('sha256').update(content).digest('hex'),
  ...fileTypes[type],
})
