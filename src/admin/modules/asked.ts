import type { AdminViewServerProps } from 'payload'
import { flagOf } from '@/access/modules'
import { switchableModules, type Switch } from '@/src/enablement/changes'
import type { GridRow } from '@/src/enablement/enablement'

/** What the address of the page asks for. */
export type Asked = {
  /** A number of a wave, `none` for organizations of none, or empty for all. */
  wave: string
  query: string
  /** What is to be reviewed: the difference between what was ticked and what is. */
  switches: Switch[]
  notice: string | null
}

type Parameters = AdminViewServerProps['searchParams']

export const askedIn = (parameters: Parameters, rows: readonly GridRow[]): Asked => {
  const text = (name: string): string => [parameters?.[name]].flat()[0] ?? ''
  return {
    wave: text('wave'),
    query: text('q'),
    switches: text('module') ? bulkSwitches(text, rows) : gridSwitches(parameters, rows),
    notice: noticeOf(text('applied'), text('review')),
  }
}

export const isOfWave = ({ wave }: GridRow, wanted: string): boolean =>
  wanted === '' || (wave === null ? wanted === 'none' : String(wave) === wanted)

/** One module for all organizations of a wave. */
const bulkSwitches = (text: (name: string) => string, rows: readonly GridRow[]): Switch[] =>
  switchableModules
    .filter((module) => text('module') === module)
    .flatMap((module) => {
      const isOn = text('to') === 'on'
      return rows
        .filter((row) => isOfWave(row, text('wave')) && row.flags[flagOf(module)!] !== isOn)
        .map(({ code }) => ({ organization: code, module, isOn }))
    })

/** A box that is not ticked is not sent, so the form says which organizations it showed. */
const gridSwitches = (parameters: Parameters, rows: readonly GridRow[]): Switch[] => {
  const shown = String([parameters?.shown].flat()[0] ?? '').split(',')
  const ticked = new Set([parameters?.on].flat())
  return rows
    .filter(({ code }) => shown.includes(code))
    .flatMap(({ code, flags }) =>
      switchableModules
        .map((module) => ({ organization: code, module, isOn: ticked.has(`${code}.${module}`) }))
        .filter(({ module, isOn }) => flags[flagOf(module)!] !== isOn),
    )
}

const noticeOf = (applied: string, review: string): string | null => {
  if (/^\d{1,4}$/.test(applied))
    return applied === '1' ? 'One module was switched.' : `${applied} modules were switched.`
  return review ? 'Nothing would change: everything is as you ticked it.' : null
}
