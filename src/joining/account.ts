import type { PayloadRequest } from 'payload'
import type { User } from '@/src/payload-types'
import { asLine } from './values'

/** The account of an e-mail address, if whoever asks sees it. */
export const visibleAccount = async (req: PayloadRequest, address: unknown): Promise<User | null> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: asLine(address).toLowerCase() } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}
