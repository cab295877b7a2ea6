import type { SanitizedConfig } from 'payload'

const key = Symbol.for('bmms.config')
const shelf = globalThis as { [key]?: SanitizedConfig }

/** Hands the configuration this process runs on to the admin panel. Call it before the first page is asked for. */
export const shareConfig = (config: SanitizedConfig): void => {
  shelf[key] = config
}

/**
 * The configuration the server runs on. Next bundles what its pages import, so a page that imported
 * `payload.config.ts` would get a second copy of every collection, hook and rule, out of step with the first and
 * slow to build. This module is loaded twice, by Node and within the bundle; the value between them is one.
 */
export const sharedConfig = async (): Promise<SanitizedConfig> => {
  const config = shelf[key]
  if (!config) throw new Error('The admin panel runs inside the BMMS server; start that, not Next by itself.')
  return config
}
