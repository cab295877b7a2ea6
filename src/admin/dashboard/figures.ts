import type { Figure } from '@/src/reports/panels/panel'
import { formatPesosInWords } from '../format'
import { amountInFull, type Bar } from './bars'

type Valued = Pick<Figure, 'value' | 'unit'>

/** As people say it; a dash where there is nothing to tell. */
export const figureInShort = ({ value, unit }: Valued): string => {
  if (value === null) return '–'
  return unit === 'pesos' ? formatPesosInWords(value) : amountInFull(value, unit)
}

/** The exact amount, where what people say is rounded. */
export const figureInFull = ({ value, unit }: Valued): string | undefined =>
  value !== null && unit === 'pesos' ? amountInFull(value, unit) : undefined

/** The page of the admin panel that lists what an address of the API lists. */
export const pageOf = (records: string): string =>
  records.startsWith('/api/dashboard/')
    ? records.replace('/api/dashboard/', '/admin/dashboards/')
    : records.replace('/api/', '/admin/collections/')

export const barOf = ({ label, value, records }: Figure): Bar => ({
  label,
  value: value ?? 0,
  ...(records !== null && { href: pageOf(records) }),
})
