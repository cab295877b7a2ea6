import type { PayloadRequest } from 'payload'

/** The organizations that are switched on, by code, as far as whoever asks may see them. */
export const activeOrganizations = async (
  req: PayloadRequest,
): Promise<{ id: string; code: string; name: string }[]> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { isActive: { equals: true } },
    sort: 'code',
    depth: 0,
    limit: 200,
    select: { code: true, name: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, code, name }) => ({ id, code, name }))
}
