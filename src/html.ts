/** Text as it may stand in HTML, between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** HTML that is safe to send: made by `html` alone. */
export type Html = { readonly markup: string }

type Part = Html | string | number | false | null | undefined | readonly Part[]

/** HTML as it is written; whatever is put into it is escaped, unless it was made by `html` itself. */
export const html = (written: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: written.map((text, index) => text + markupOf(parts[index])).join(''),
})

const markupOf = (part: Part): string => {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'markup' in part ? part.markup : part.map(markupOf).join('')
}
