import { addDataAndFileToRequest, type PayloadRequest } from 'payload'

/** What a plain form of the admin panel sends, or an integrator as JSON; `isForm` decides how to answer. */
export const readFormOrJson = async (
  req: PayloadRequest,
): Promise<{ values: Record<string, unknown>; isForm: boolean }> => {
  if (req.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return { values: Object.fromEntries(new URLSearchParams(await req.text!())), isForm: true }
  }
  await addDataAndFileToRequest(req)
  return { values: (req.data ?? {}) as Record<string, unknown>, isForm: false }
}

export const seeOther = (location: string, headers = new Headers()): Response => {
  headers.set('Location', location)
  return new Response(null, { status: 303, headers })
}
