/** What the server says about itself at /metrics. */
export type Metrics = { statements: number; poolConnections: number; processorSeconds: number }

export const readMetrics = async (url: string): Promise<Metrics> => {
  const response = await fetch(`${url}/metrics`)
  if (!response.ok) throw new Error(`/metrics answered ${response.status}`)
  return parseMetrics(await response.text())
}

export const parseMetrics = (text: string): Metrics => ({
  statements: sumOf(text, /^bmms_database_statements_total(?:\{.*\})? (\S+)$/gm),
  processorSeconds: sumOf(text, /^process_cpu_seconds_total (\S+)$/gm),
  poolConnections: sumOf(text, /^bmms_database_connections\{state="(?:busy|idle)"\} (\S+)$/gm),
})

const sumOf = (text: string, line: RegExp): number =>
  [...text.matchAll(line)].reduce((sum, [, value]) => sum + Number(value), 0)
