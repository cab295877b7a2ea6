import { text } from '@/collections/fields'

// Only commands, which write with overrideAccess, may set what ties a record to the file it came from:
// anybody else could make an import overwrite or skip somebody's record.
const importersOnly = { create: () => false, update: () => false }

/** Which record of an imported file this one came from; stays the same when the file is corrected. */
export const sourceKey = text({
  name: 'sourceKey',
  maxLength: 500,
  access: importersOnly,
  admin: { hidden: true },
})

/** Fingerprint of the file's record at the last import: the same again means nothing to do. */
export const sourceHash = text({
  name: 'sourceHash',
  maxLength: 64,
  access: importersOnly,
  admin: { hidden: true },
})
