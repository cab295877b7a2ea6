const pesos = new Intl.NumberFormat('en-PH', { style: 'currency', currency: 'PHP' })
const wholes = new Intl.NumberFormat('en-PH', { maximumFractionDigits: 0 })
const shortened = new Intl.NumberFormat('en-PH', { maximumFractionDigits: 2 })
const days = new Intl.DateTimeFormat('en-PH', { dateStyle: 'medium', timeZone: 'Asia/Manila' })

const moments = new Intl.DateTimeFormat('en-PH', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Manila',
})

const units = [
  { from: 1e12, name: 'trillion', letter: 'T' },
  { from: 1e9, name: 'billion', letter: 'B' },
  { from: 1e6, name: 'million', letter: 'M' },
]

/** The exact amount: ₱6,772,589,230.00 */
export const formatPesos = (amount: number): string => pesos.format(amount)

/** What people say: ₱6.77 billion. Below a million the whole pesos. */
export const formatPesosInWords = (amount: number): string => shortenPesos(amount, ({ name }) => ` ${name}`)

/** For the axis of a chart: ₱6.77B */
export const formatPesosBriefly = (amount: number): string => shortenPesos(amount, ({ letter }) => letter)

/** 12,345 */
export const formatCount = (count: number): string => wholes.format(count)

/** 37.5% */
export const formatPercent = (share: number): string => `${share}%`

/** A day as it is in the Bangsamoro: Nov 23, 2026 */
export const formatDay = (at: string | Date): string => days.format(new Date(at))

/** A moment as clocks in the Bangsamoro show it: Nov 23, 2026, 2:05 PM */
export const formatMoment = (at: string | Date): string => moments.format(new Date(at))

/** "1 PPA", "2 PPAs". */
export const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

const shortenPesos = (amount: number, suffix: (unit: (typeof units)[number]) => string): string => {
  const unit = units.find(({ from }) => Math.abs(amount) >= from)
  return unit ? `₱${shortened.format(amount / unit.from)}${suffix(unit)}` : `₱${wholes.format(amount)}`
}
