import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectPayload } from '@/src/database/connect'
import { createApp } from '@/src/server/app'
import type { FromServer } from './serverProcess'

/**
 * The server that is measured: the APIs as in production, without the admin panel. A process of its own, so that
 * making the requests does not take time from answering them (other than on a machine with too few processors).
 */
const peakEvery = 100

const tell = (message: FromServer): void => void process.send?.(message)

let peakBytes = 0
setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
}, peakEvery).unref()

const { payload, close } = await connectPayload()
const server = createServer(createApp({ payload, lifecycle: { isStopping: false } }))
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }))

process.on('message', () => tell({ peakBytes }))
// Also when the benchmark is killed: nobody else would stop this process.
process.once('disconnect', () => {
  server.closeAllConnections()
  server.close(() => void close().then(() => process.exit(0)))
})
