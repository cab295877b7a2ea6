import { asStoredDay } from '@/src/domain/progress'

/** Days are written as `2026-03-31`. */
export type Calendar = {
  asOf: string
  /** The year of the day it is, and the two before. */
  years: readonly [number, number, number]
  /** So many days after that day, or before it. */
  fromNow: (days: number) => string
  isPast: (day: string) => boolean
}

export const calendarOf = (asOf: string): Calendar => {
  const year = Number(asOf.slice(0, 4))
  return {
    asOf,
    years: [year - 2, year - 1, year],
    fromNow: (days) => daysAfter(asOf, days),
    isPast: (day) => day <= asOf,
  }
}

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const stored = asStoredDay

export const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const
export type Quarter = (typeof quarters)[number]

const lastDays: Record<Quarter, string> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' }

export const endOf = (year: number, quarter: Quarter): string => `${year}-${lastDays[quarter]}`
