import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestHandler } from 'express'
import shutdown from 'http-graceful-shutdown'
import next from 'next'
import { shareConfig } from '@/src/admin/sharedConfig'
import { closeSharedCache } from '@/src/cache/shared'
import { openBmms, type OpenBmms } from '@/src/commands/open'
import { assertHeldByRowSecurity } from '@/src/database/roles'
import { seedDemoAccounts } from '@/src/reference/demo'
import { startReminders } from '@/src/reminders/daily'
import { settings } from '@/src/settings'
import { startImports } from '@/src/tables/imports/runner'
import { createApp } from './app'
import { idleTime } from './connections'
import { demoGreeting, isDemo } from './demo'
import type { Lifecycle } from './health'

/** How long running requests may take to finish once the process is told to stop. */
const drainMs = 7_000

type Admin = { handle: RequestHandler; close: () => Promise<void> }

/**
 * Starts everything in this one process: database, migrations, reference data, Payload, the APIs and the admin
 * panel. Returns what to tell the person who started it.
 */
export const startServer = async ({ log }: { log: (message: string) => void }): Promise<string> => {
  const bmms = await openBmms({ log })
  try {
    await assertHeldByRowSecurity(bmms.payload.db.pool)
    const hasDemo = isDemo(bmms)
    if (hasDemo) await seedDemoAccounts({ payload: bmms.payload, log })
    // The log-in page lists the demo accounts where there are any.
    process.env.BMMS_DEMO = hasDemo ? '1' : '0'
    shareConfig(bmms.payload.config)
    const admin = await startAdmin()
    const lifecycle: Lifecycle = { isStopping: false }
    const server = createServer(createApp({ payload: bmms.payload, lifecycle, admin: admin.handle }))
    server.keepAliveTimeout = idleTime
    await listen(server)
    surviveStrayErrors(bmms)
    const endReminders = startReminders(bmms.payload)
    const stopImports = startImports(bmms.payload)
    stopOnSignal({ server, lifecycle, admin, bmms, endReminders, stopImports, log })
    const { port } = server.address() as AddressInfo
    return [`BMMS is ready: http://${settings.host}:${port}`, demoGreeting(hasDemo)]
      .filter(Boolean)
      .join('\n')
  } catch (error) {
    await bmms.close()
    throw error
  }
}

/** An error in something that nobody waits for is logged; it must not end the work of everybody else. */
const surviveStrayErrors = ({ payload }: OpenBmms): void => {
  process.on('unhandledRejection', (error) => payload.logger.error({ err: error, msg: 'A stray error' }))
}

const startAdmin = async (): Promise<Admin> => {
  const { host: hostname, port } = settings
  const app = next({ dev: process.argv.includes('--dev'), dir: process.cwd(), hostname, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (req, res, done) => void handle(req, res).catch(done), close: () => app.close() }
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken()) : error),
    )
    server.listen(settings.port, settings.host, resolve)
  })

const portTaken = (): string =>
  `Port ${settings.port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`

/** SIGTERM and SIGINT let running requests finish, then close everything in the opposite order. */
const stopOnSignal = ({
  server,
  lifecycle,
  admin,
  bmms,
  endReminders,
  stopImports,
  log,
}: {
  server: Server
  lifecycle: Lifecycle
  admin: Admin
  bmms: OpenBmms
  endReminders: () => void
  stopImports: () => Promise<void>
  log: (message: string) => void
}): void => {
  shutdown(server, {
    timeout: drainMs,
    signals: 'SIGINT SIGTERM',
    forceExit: true,
    preShutdown: () => {
      lifecycle.isStopping = true
      endReminders()
      return Promise.resolve()
    },
    onShutdown: async () => {
      await Promise.all([admin.close(), stopImports()])
      await closeSharedCache()
      await bmms.close()
    },
    finally: () => log('BMMS has stopped.'),
  })
}
