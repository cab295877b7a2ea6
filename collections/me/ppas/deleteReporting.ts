import type { CollectionBeforeDeleteHook } from 'payload'

/**
 * A PPA goes with its indicators and progress reports, which mean nothing without it. Access is overridden
 * because who may delete the PPA may delete what it owns; `req` keeps it in one transaction. They are deleted
 * as documents, not by the database, so that the audit log names each of them.
 */
export const deleteReporting: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['indicators', 'progress-reports'] as const) {
    await req.payload.delete({
      collection,
      where: { ppa: { equals: id } },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}
