import { describe, expect, test } from '@jest/globals'
import { CountCell } from '@/src/admin/cells/CountCell'
import { MoneyCell } from '@/src/admin/cells/MoneyCell'
import { ProgressCell } from '@/src/admin/cells/ProgressCell'
import { StatusCell } from '@/src/admin/cells/StatusCell'
import { YesNoCell } from '@/src/admin/cells/YesNoCell'
import { counted, formatDay, formatPesosBriefly, formatPesosInWords } from '@/src/admin/format'
import { render, textOf } from './rendering'

describe('cells of lists', () => {
  test('amounts are pesos', () => {
    expect(textOf(render(<MoneyCell cellData={6772589230.5} />))).toBe('₱6,772,589,230.50')
    expect(textOf(render(<MoneyCell cellData={0} />))).toBe('₱0.00')
    expect(textOf(render(<MoneyCell cellData={null} />))).toBe('–')
  })

  test('counts have their thousands apart', () => {
    expect(textOf(render(<CountCell cellData={12345} />))).toBe('12,345')
    expect(textOf(render(<CountCell />))).toBe('–')
  })

  test('boxes are words', () => {
    expect(textOf(render(<YesNoCell cellData />))).toBe('Yes')
    expect(textOf(render(<YesNoCell cellData={null} />))).toBe('No')
  })

  test('progress is a bar and a number, within its bounds', () => {
    expect(textOf(render(<ProgressCell cellData={40} />))).toBe('40%')
    expect(render(<ProgressCell cellData={140} />)).toContain('class="bmms-share__part" width="100"')
    expect(textOf(render(<ProgressCell cellData={null} />))).toBe('–')
  })

  test('a status has its label, and a tone where one is known', () => {
    const field = {
      options: ['plain', { value: 'on_hold', label: 'On hold' }, { value: 'odd', label: () => '' }],
    } as never
    expect(render(<StatusCell cellData="on_hold" field={field} />)).toBe(
      '<span class="bmms-pill bmms-pill--waiting">On hold</span>',
    )
    expect(textOf(render(<StatusCell cellData="plain" field={field} />))).toBe('plain')
    expect(textOf(render(<StatusCell cellData="odd" field={field} />))).toBe('odd')
    expect(textOf(render(<StatusCell cellData={null} field={field} />))).toBe('–')
  })
})

describe('amounts, counts and days', () => {
  test.each([
    [52_890_389_703, '₱52.89 billion', '₱52.89B'],
    [1_000_000, '₱1 million', '₱1M'],
    [1_500_000_000_000, '₱1.5 trillion', '₱1.5T'],
    [999_999, '₱999,999', '₱999,999'],
    [0, '₱0', '₱0'],
  ])('%d pesos', (amount, inWords, briefly) => {
    expect(formatPesosInWords(amount)).toBe(inWords)
    expect(formatPesosBriefly(amount)).toBe(briefly)
  })

  test('one is not many', () => {
    expect(counted(1, 'PPA', 'PPAs')).toBe('1 PPA')
    expect(counted(1200, 'PPA', 'PPAs')).toBe('1,200 PPAs')
  })

  test('a day is the day in the Bangsamoro', () => {
    expect(formatDay('2026-03-30T18:00:00.000Z')).toBe('Mar 31, 2026')
  })
})
