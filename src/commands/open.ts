import type { Payload } from 'payload'
import { prepareEnvironment } from './environment'

export type OpenBmms = { payload: Payload; isEmbedded: boolean; close: () => Promise<void> }

/** Opens BMMS for a command or the server: database, migrations and reference data are ready when it returns. */
export const openBmms = async ({ log }: { log?: (message: string) => void } = {}): Promise<OpenBmms> => {
  const environment = await prepareEnvironment(log)
  try {
    const { connectPayload, migrate } = await import('@/src/database/connect')
    const { seedReferenceData } = await import('@/src/reference/seed')
    await migrate()
    const connection = await connectPayload()
    await seedReferenceData({ payload: connection.payload, log: log ?? (() => undefined) })
    return {
      payload: connection.payload,
      isEmbedded: environment.isEmbedded,
      close: async () => {
        await connection.close()
        await environment.release()
      },
    }
  } catch (error) {
    await environment.release()
    throw error
  }
}
