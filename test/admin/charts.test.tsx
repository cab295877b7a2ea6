import { describe, expect, test } from '@jest/globals'
import { amountInShort, axisLabel, describeBars, topBars, type Bar } from '@/src/admin/dashboard/bars'
import { BarChart } from '@/src/admin/dashboard/BarChart'
import Bars from '@/src/admin/dashboard/charts/Bars'
import { ChartTooltip } from '@/src/admin/dashboard/charts/ChartTooltip'
import Ring from '@/src/admin/dashboard/charts/Ring'
import { RingChart } from '@/src/admin/dashboard/RingChart'
import { render, textOf } from './rendering'

const bars: Bar[] = [
  { label: 'MOH', name: 'Ministry of Health', value: 6_772_589_230 },
  { label: 'MOLE', value: 181_360_354, color: 'red' },
]

describe('the bars', () => {
  test('have labels that fit in two lines', () => {
    expect(axisLabel('Region IX (Zamboanga Peninsula)')).toBe('Region IX (Zamboanga Peninsula)')
    expect(axisLabel('Bangsamoro Autonomous Region in Muslim Mindanao (BARMM)')).toBe(
      'Bangsamoro Autonomous Region in Muslim…',
    )
  })

  test('are said in one sentence', () => {
    expect(describeBars('Budget', bars, 'pesos')).toBe(
      'Budget: Ministry of Health ₱6,772,589,230.00, MOLE ₱181,360,354.00',
    )
  })

  test('keep the first and sum the rest', () => {
    const many = Array.from({ length: 5 }, (_, index): Bar => ({ label: `${index}`, value: 1 }))
    expect(topBars(many, 3)).toMatchObject([
      { label: '0' },
      { label: '1' },
      { label: '2' },
      { label: '2 others', value: 2 },
    ])
    expect(topBars(many, 4)).toEqual(many)
    expect(topBars(many, 9)).toEqual(many)
  })

  test('are short where there is little room', () => {
    expect(amountInShort(6_772_589_230, 'pesos')).toBe('₱6.77B')
    expect(amountInShort(1234, 'people')).toBe('1,234')
  })
})

describe('the charts', () => {
  test('are drawn with their names and a description', () => {
    const markup = render(<Bars bars={bars} unit="pesos" description="Budget" />)
    expect(markup).toContain('aria-label="Budget"')
    expect(markup).toContain('recharts')
  })

  test('put the whole in the middle of its parts', () => {
    const markup = render(<Ring bars={bars} total="2" description="PPAs" />)
    expect(markup).toContain('aria-label="PPAs"')
    expect(textOf(markup)).toContain('2')
  })

  test('leave room until the browser draws them', () => {
    expect(render(<BarChart bars={bars} unit="pesos" description="" />)).toContain('height:76px')
    expect(render(<RingChart bars={bars} total="2" description="" />)).toContain('height:200px')
  })

  test('give the full name and the exact amount on request', () => {
    const payload = [{ payload: bars[0] }] as never
    expect(textOf(render(<ChartTooltip unit="pesos" payload={payload} />))).toBe(
      'Ministry of Health ₱6,772,589,230.00',
    )
    expect(render(<ChartTooltip unit="pesos" payload={[{ payload: bars[1] }] as never} />)).toContain('MOLE')
    expect(render(<ChartTooltip unit="pesos" />)).toBe('')
  })
})
