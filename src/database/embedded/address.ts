import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { superuser, type Cluster } from './cluster'
import { database } from './presence'

/** The path of a socket must fit into the 104 bytes that the shortest of the systems has for it. */
const longestPath = 103

const socketIn = (directory: string, port: string): string => join(directory, `.s.PGSQL.${port}`)

/**
 * Where the server makes its socket, as the setting wants it: in the folder of the cluster, which nobody else may
 * enter, or nowhere, where the path would be too long or the system has no such sockets.
 */
export const socketDirectory = (directory: string): string => {
  const isPossible =
    process.platform !== 'win32' && Buffer.byteLength(socketIn(directory, '65535')) <= longestPath
  return isPossible ? '.' : ''
}

/** The owner's way in: by the socket where there is one, because each statement takes a fifth less than over TCP. */
export const addressOf = async ({ directory, password }: Cluster, port: number): Promise<string> => {
  const overTcp = `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`
  const hasSocket = await access(socketIn(directory, String(port))).then(
    () => true,
    () => false,
  )
  return hasSocket ? `${overTcp}?host=${encodeURIComponent(directory)}` : overTcp
}
