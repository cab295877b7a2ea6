import { spawnSync } from 'node:child_process'
import { settings } from '@/src/settings'
import { prepareEnvironment } from './environment'

/** Runs Payload's own command line (`migrate:create`, `generate:types` …) on the database of this folder. */
const environment = await prepareEnvironment()
try {
  const { status } = spawnSync(process.execPath, ['node_modules/payload/bin.js', ...process.argv.slice(2)], {
    stdio: 'inherit',
    // As the owner of the tables: its commands are about migrations.
    env: { ...process.env, DATABASE_URL: settings.ownerUrl, PAYLOAD_CONFIG_PATH: 'payload.config.ts' },
  })
  process.exitCode = status ?? 1
} finally {
  await environment.release()
}
