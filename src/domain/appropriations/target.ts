/** What an indicator should reach: always as written, and as a number where it is nothing but one. */
export type Target = { target: string | null; targetNumber: number | null; unit: string | null }

const plainNumber = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s*(%)?$/

/** Beyond 15 significant digits a double no longer holds what was written. */
const mostDigits = 15

/**
 * Takes the number out of a target only where nothing else is said: 131, "5,959", "100%". "<1%", "3 billion" or
 * "50% (12)" stay text alone, because a chart drawn from the first digits would tell something else.
 */
export const parseTarget = (value: string | number | null | undefined): Target => {
  const target = String(value ?? '').trim()
  if (target === '') return { target: null, targetNumber: null, unit: null }
  const match = plainNumber.exec(target)
  if (!match) return { target, targetNumber: null, unit: null }
  const [, sign = '', whole = '', fraction = '', percent] = match
  const digits = `${whole.replaceAll(',', '')}${fraction}`
  if (digits.replace('.', '').length > mostDigits) return { target, targetNumber: null, unit: null }
  // Without the sign first, "-0" would become negative zero.
  const size = Number(digits)
  return { target, targetNumber: sign && size !== 0 ? -size : size, unit: percent ?? null }
}
