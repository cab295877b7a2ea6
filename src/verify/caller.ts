import { Agent, createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleEndpoints, type Payload } from 'payload'
import { nothing, runAs } from '@/src/database/scope'
import { createApp } from '@/src/server/app'
import { graphQLHandler } from '@/src/server/graphql/handler'

export type Call = {
  method: string
  /** Address with its query, from the first slash. */
  path: string
  headers: Record<string, string>
  body?: string
}

export type Answer = { status: number; headers: string; body: string }

export type Caller = {
  /** Over a real socket, through Express: limits, checks of the body, headers, errors. */
  overSocket: (call: Call) => Promise<Answer>
  /** Straight to what Express hands the request to; several times as fast. */
  directly: (call: Call) => Promise<Answer>
  close: () => Promise<void>
}

const base = 'http://bmms.test'

/** Answers calls with the BMMS of this process. */
export const openCaller = async (payload: Payload): Promise<Caller> => {
  const server = createServer(createApp({ payload, lifecycle: { isStopping: false } }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const { config } = payload
  const graphql = graphQLHandler(config)
  return {
    overSocket: (call) => send({ call, port, agent }),
    directly: async ({ method, path, headers, body }) => {
      const request = new Request(`${base}${path}`, { method, headers, body })
      try {
        const isGraphQL = method === 'POST' && request.url.startsWith(`${base}/api/graphql`)
        // As Express begins every request: with no scope.
        const response = await runAs(nothing, () =>
          isGraphQL ? graphql(request) : handleEndpoints({ config, request }),
        )
        return { status: response.status, headers: headersOf(response), body: await response.text() }
      } catch (error) {
        // Express would answer 500 and nothing internal.
        return { status: 500, headers: '', body: `thrown: ${String(error)}` }
      }
    },
    close: async () => {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const headersOf = ({ headers }: Response): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')

const send = ({ call, port, agent }: { call: Call; port: number; agent: Agent }): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, path, headers, body } = call
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const outgoing = httpRequest(
      { agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: `${incoming.statusMessage ?? ''}\n${incoming.rawHeaders.join('\n')}`,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
