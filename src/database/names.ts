/** A name as PostgreSQL has it: fields and collections in small letters, with lines between the words. */
export const sqlNameOf = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
