import { spawn } from 'node:child_process'
import { createCluster } from '../support/cluster'
import { makeTemplate } from '../support/template'

/**
 * `npm run mutate`: changes the code of `access/` and `hooks/` in every small way Stryker knows and counts the
 * changes that no test notices. Arguments go to Stryker (`npm run mutate -- --mutate access/principal.ts`).
 */
const cluster = await createCluster()
try {
  await makeTemplate(cluster.url)
  process.exitCode = await runStryker()
} finally {
  await cluster.stop()
}

function runStryker(): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'test/mutation/stryker.config.mjs',
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', BMMS_TEST_CLUSTER: cluster.url } },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
