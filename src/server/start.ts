import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import shutdown from 'http-graceful-shutdown'
import next from 'next'
import { openBmms } from '@/src/commands/open'
import { settings } from '@/src/settings'
import { createApp } from './app'
import type { Lifecycle } from './health'
import { demoGreeting, isDemo } from './demo'

/** How long running requests may take to finish once the process is told to stop. */
const drainMs = 7_000

/**
 * Starts everything in this one process: database, migrations, reference data, Payload, the APIs and the admin
 * panel. SIGTERM and SIGINT let running requests finish, then close it all in the opposite order.
 */
export const startServer = async (): Promise<{ greeting: string }> => {
  const say = (message: string) => console.log(message)
  const bmms = await openBmms({ log: say })
  if (isDemo(bmms)) {
    const { seedDemoAccounts } = await import('@/src/reference/demo')
    await seedDemoAccounts({ payload: bmms.payload, log: say })
  }
  const admin = next({
    dev: process.argv.includes('--dev'),
    dir: process.cwd(),
    port: settings.port,
    hostname: settings.host,
  })
  await admin.prepare()
  const handleAdmin = admin.getRequestHandler()
  const lifecycle: Lifecycle = { isStopping: false }
  const app = createApp({
    payload: bmms.payload,
    lifecycle,
    admin: (req, res, done) => void handleAdmin(req, res).catch(done),
  })
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  shutdown(server, {
    timeout: drainMs,
    signals: 'SIGINT SIGTERM',
    forceExit: true,
    preShutdown: () => {
      lifecycle.isStopping = true
      return Promise.resolve()
    },
    onShutdown: async () => {
      await admin.close()
      await bmms.close()
    },
    finally: () => say('BMMS has stopped.'),
  })
  const { port } = server.address() as AddressInfo
  return { greeting: `BMMS is ready: http://${settings.host}:${port}\n${demoGreeting(isDemo(bmms))}` }
}
