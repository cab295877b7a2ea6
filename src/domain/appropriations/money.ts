/** Amounts are held in centavos, as whole numbers: sums of many budgets stay exact. */

/** One more than the largest amount a numeric(15,2) column holds. */
const tooLarge = 10n ** 15n

const written = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/

type Parsed = { centavos: bigint } | { message: string }

/** Reads an amount in pesos as people write it: 34001249, 34001249.5 or "34,001,249.50". */
export const parsePesos = (value: string): Parsed => {
  const text = value.trim()
  if (/^-\s*\d/.test(text)) return { message: 'The budget cannot be negative.' }
  const match = written.exec(text)
  if (!match) return { message: `"${shortened(text)}" is not an amount in pesos, such as 34001249.00.` }
  const [, whole = '', decimals = ''] = match
  if (/[1-9]/.test(decimals.slice(2))) return { message: 'An amount has at most two decimals.' }
  const centavos = BigInt(whole.replaceAll(',', '') + decimals.slice(0, 2).padEnd(2, '0'))
  return centavos < tooLarge ? { centavos } : { message: 'The amount is above 9,999,999,999,999.99.' }
}

export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

/** As a number of pesos, for storage; exact, because numeric(15,2) fits the 15 digits a double keeps. */
export const pesosOf = (centavos: bigint): number => Number(`${centavos / 100n}.${decimalsOf(centavos)}`)

/** 5289038970300n → "52,890,389,703.00" */
export const formatPesos = (centavos: bigint): string =>
  `${(centavos / 100n).toLocaleString('en-US')}.${decimalsOf(centavos)}`

const decimalsOf = (centavos: bigint): string => String(centavos % 100n).padStart(2, '0')

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
