/** A file that cannot be worked on; the message says why, to whoever uploaded it. */
export class UnreadableFile extends Error {}

export const largestFile = 5 * 1024 * 1024

/** Rows of one file that are filled in. */
export const mostRows = 5_000

/** Columns of a file that are looked at, known or not. */
export const mostColumns = 500

/** A row of a file: where it stands, and its cells as texts in the form that values are read from. */
export type FileRow = { number: number; cells: string[] }

/** Lets other requests be answered between two pieces of a long file. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
