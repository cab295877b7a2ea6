import { startServer } from './start'

/** `npm start` ends here, once everything is installed and built. */
const signals = ['SIGINT', 'SIGTERM'] as const

// Until the server listens there is nothing to drain. What was begun is taken up again by the next start.
const leave = () => process.exit(1)
signals.forEach((signal) => process.once(signal, leave))

try {
  console.log(await startServer({ log: console.log }))
  signals.forEach((signal) => process.removeListener(signal, leave))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
