import { cpus, totalmem } from 'node:os'
import type { MostConnections } from './connections'
import type { Measurement } from './measure'
import { resourceLimits } from './targets'

export type Resources = MostConnections & { peakBytes: number }

const header = [
  'Request',
  'At once',
  'Requests/s',
  'p50',
  'p95',
  'p99',
  'Failures',
  'Statements',
  'Processor',
  'Targets',
]

/** The table of all measurements; columns line up in a terminal and in Markdown. */
export const tableOf = (measurements: readonly Measurement[]): string => {
  const rows = measurements.map((it) => [
    it.name,
    it.connections === null ? '–' : String(it.connections),
    it.perSecond.toFixed(0),
    milliseconds(it.p50),
    milliseconds(it.p95),
    milliseconds(it.p99),
    it.failures === 0 ? '–' : String(it.failures),
    String(Number(it.statements.toFixed(1))),
    milliseconds(it.processorMilliseconds),
    it.verdicts.map(({ text }) => text).join(', '),
  ])
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`

export const resourcesOf = ({ peakBytes, ofPool, ofDatabase }: Resources): string[] => [
  `${mark(peakBytes < resourceLimits.bytes)} Most memory of the server: ${megabytes(peakBytes)} (limit ${megabytes(resourceLimits.bytes)})`,
  `${mark(ofDatabase < resourceLimits.connections)} Most database connections: ${ofDatabase}, of the server's pool ${ofPool} (limit ${resourceLimits.connections})`,
]

const mark = (isMet: boolean): string => (isMet ? '✓' : '✗')
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`

/** Everything that was found, with what one must know to judge it. */
export const reportOf = ({
  measurements,
  resources,
  seconds,
  isQuick,
  data,
}: {
  measurements: readonly Measurement[]
  resources: Resources
  seconds: number
  isQuick: boolean
  data: string
}): string =>
  [
    '# Benchmark',
    '',
    `${new Date().toISOString().slice(0, 16)}Z · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'processor'} · ${megabytes(totalmem())}`,
    `${data}. ${seconds} s per measurement.`,
    `The load generator, the server and PostgreSQL share the ${cpus().length} processors of this machine: the figures are`,
    'lower than those of a server that is asked from elsewhere. "Processor" is what the server itself used for a',
    'request; it depends less than the times on what else the machine does.',
    ...(isQuick ? ['**A smoke run: too short for its figures to mean anything.**'] : []),
    '',
    tableOf(measurements),
    '',
    ...resourcesOf(resources),
    '',
  ].join('\n')
