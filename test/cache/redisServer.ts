import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type RedisServer = { url: string; stop: () => Promise<void> }

/** The program of Redis, where the machine has one; `npm test` does not bring it. */
export const redisProgram = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find((path) => existsSync(path))

/** Redis itself, in memory alone, on a port of its own. */
export const startRedis = async (program: string, port?: number): Promise<RedisServer> => {
  const chosen = port ?? (await freePort())
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(program, args, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: `redis://127.0.0.1:${chosen}`,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

export const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** As much of Redis as BMMS speaks with: the same protocol, over a socket. For machines without the program. */
export const startStandIn = async ({ isMute = false, port = 0 } = {}): Promise<RedisServer> => {
  const kept = new Map<string, { value: string; until: number }>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (data) => {
      if (isMute && !/CLIENT/.test(data.toString())) return
      for (const words of commandsIn(data.toString())) socket.write(answerTo(words, kept))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n` is two words; the texts of the tests have no line breaks. */
const commandsIn = (text: string): string[][] =>
  text
    .split(/^\*\d+\r\n/m)
    .filter((part) => part !== '')
    .map((part) => part.split('\r\n').filter((line) => line !== '' && !/^\$\d+$/.test(line)))

const answerTo = (
  [name, key, value, , seconds]: string[],
  kept: Map<string, { value: string; until: number }>,
): string => {
  switch (name?.toUpperCase()) {
    case 'GET': {
      const entry = kept.get(key!)
      if (!entry || entry.until <= Date.now()) return '$-1\r\n'
      return `$${Buffer.byteLength(entry.value)}\r\n${entry.value}\r\n`
    }
    case 'SET':
      kept.set(key!, { value: value!, until: Date.now() + Number(seconds) * 1000 })
      return '+OK\r\n'
    default:
      return '+OK\r\n'
  }
}

/** Until something holds; a test that waits in vain is ended by jest. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(20)
}
