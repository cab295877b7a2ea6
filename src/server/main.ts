import { startServer } from './start'

const server = await startServer().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
console.log(server.greeting)
