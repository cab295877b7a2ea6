import type { PayloadRequest } from 'payload'

export type Receiver = { code: string; name: string }

/** The other organizations that are switched on and use needs assessment. */
export const possibleReceivers = async (req: PayloadRequest, sender: string | null): Promise<Receiver[]> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: {
      and: [
        { isActive: { equals: true } },
        { enableMana: { equals: true } },
        ...(sender ? [{ id: { not_equals: sender } }] : []),
      ],
    },
    sort: 'name',
    depth: 0,
    limit: 200,
    pagination: false,
    select: { code: true, name: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ code, name }) => ({ code, name }))
}
