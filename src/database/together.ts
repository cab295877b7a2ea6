import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Everything that is written for the request within, or nothing of it. */
export const together = async <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> => {
  await initTransaction(req)
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
