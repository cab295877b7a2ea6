/** A text that says whose it is: `canary-MOLE-ppas-17`. Where it turns up, that organization's data has been. */
export type Canary = { text: string; code: string }

const pattern = /canary-([a-z]+)(?:-[a-z0-9]+)*/gi

export const canaryOf = (code: string, slug: string, number: number): string =>
  `canary-${code}-${slug}-${number}`

/** All canaries in a text, also where it is percent-encoded or written in small letters. */
export const canariesIn = (text: string): Canary[] =>
  [...text.matchAll(pattern)].map(([found, code]) => ({ text: found, code: code!.toUpperCase() }))

/**
 * The canaries a reader may not see. What they sent themselves is no leak: an answer may repeat it.
 */
export const foreignCanaries = ({
  text,
  sent,
  readable,
}: {
  text: string
  sent: string
  readable: (code: string) => boolean
}): string[] => {
  const known = sent.toLowerCase()
  return canariesIn(text)
    .filter((canary) => !readable(canary.code) && !known.includes(canary.text.toLowerCase()))
    .map((canary) => canary.text)
}
