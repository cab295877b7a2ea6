import { randomUUID } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { lookingAt } from '@/hooks/lookingAt'
import { badRequest } from '@/hooks/problems'
import { storeContent } from './contents'
import { readTaken, UntakenFile, type TakenFile } from './read'

type Taken = TakenFile & { filename: string }

/**
 * Takes the file of a new record and puts in its place what is kept of it, before Payload looks at it. A file is said
 * once: another one is another record, and the audit log tells both.
 */
export const takeFile: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Asks Payload to fetch the picture from its own address and to cut it.
  if (req.query) delete req.query.uploadEdits
  if (operation === 'update') {
    if (req.file) throw badRequest('A file is not replaced. Add the new one as another document.', 'file')
    return args
  }
  // Nothing is unpacked and drawn for whoever is refused in the next moment.
  if (!overrideAccess && !(await collection.access.create({ req }))) return args
  if (!req.file) throw badRequest('Choose a file.', 'file')
  const file = await readTaken(req.file).catch((error: unknown) => {
    throw error instanceof UntakenFile ? badRequest(error.message, 'file') : error
  })
  const filename = `${randomUUID()}.${file.extension}`
  req.context.takenFile = { ...file, filename } satisfies Taken
  req.file = { data: file.content, mimetype: file.mimeType, name: filename, size: file.content.length }
  return args
}

/** What is known of the file stands in the record; the record is named after it unless it was given a name. */
export const stampFile: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { content, name, mimeType, filename, sha256, width, height } = req.context.takenFile as Taken
  const title = typeof data?.title === 'string' ? data.title.trim() : (data?.title as unknown)
  return {
    ...data,
    title: title === undefined || title === null || title === '' ? name : title,
    fileName: name,
    filesize: content.length,
    ...{ filename, mimeType, sha256, width, height },
  }
}

/** Puts the bytes beside the record, in the same transaction. */
export const keepContent: CollectionAfterChangeHook = lookingAt([], async (change) => {
  const { collection, doc, operation, req } = change
  if (operation !== 'create') return
  const taken = req.context.takenFile as Taken
  delete req.context.takenFile
  await storeContent(req, collection.slug, String((doc as { id: string }).id), taken)
})
