import type { Bmms, Document } from '@/test/support/bmms'

export type Import = Document & {
  status: string
  reason: string | null
  rowCount: number
  newCount: number
  changedCount: number
  sameCount: number
  badCount: number
  storedCount: number
  refusedCount: number
}

type File = { kind?: string; organization?: string; name?: string; content: string | Buffer }

/** Sends a file as the page does. */
export const send = async (bmms: Pick<Bmms, 'url' | 'login'>, as: string | undefined, file: File) => {
  const { kind = 'communities', organization = '', name = 'communities.csv', content } = file
  const form = new FormData()
  form.set('kind', kind)
  form.set('organization', organization)
  form.set('file', new Blob([content as BlobPart]), name)
  const response = await fetch(`${bmms.url}/api/table-imports/upload`, {
    method: 'POST',
    headers: as ? { authorization: `JWT ${await bmms.login(as)}` } : {},
    body: form,
  })
  const body = (await response.json()) as { id: string; errors?: { message: string }[] }
  return { status: response.status, body }
}

/** Uploads a file that is taken in, and waits until it was looked at. */
export const upload = async (bmms: Bmms, as: string, file: File): Promise<Import> => {
  const { status, body } = await send(bmms, as, file)
  if (status !== 201) throw new Error(`The file was not taken in: ${status} ${JSON.stringify(body)}`)
  return settled(bmms, as, body.id)
}

const atWork = ['uploaded', 'checking', 'running']

/** An import as soon as BMMS waits for somebody or is done. */
export const settled = async (bmms: Bmms, as: string, id: string): Promise<Import> => {
  const patience = Date.now() + 50_000
  for (;;) {
    const { body } = await bmms.request('GET', `/api/table-imports/${id}?depth=0`, { as })
    if (!atWork.includes(body.status as string)) return body as unknown as Import
    if (Date.now() > patience) throw new Error(`The import does not go on: ${JSON.stringify(body)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const confirm = async (bmms: Bmms, as: string, { id }: { id: string }): Promise<Import> => {
  const answer = await bmms.request('POST', `/api/table-imports/${id}/confirm`, { as })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return settled(bmms, as, id)
}

type Faulty = { row: number; faults: { column: string | null; message: string }[] }

/** What is said of each faulty row: "3 Barangay: …". */
export const faults = async (bmms: Bmms, as: string, { id }: { id: string }): Promise<string[]> => {
  const { body } = await bmms.request('GET', `/api/table-imports/${id}/faults`, { as })
  return (body.docs as unknown as Faulty[]).flatMap(({ row, faults: found }) =>
    found.map(({ column, message }) => `${row} ${column ?? '-'}: ${message}`),
  )
}

export const csv = (...rows: (string | number)[][]): string =>
  rows
    .map((row) => row.map((cell) => (/[,"\n]/.test(String(cell)) ? `"${cell}"` : cell)).join(','))
    .join('\r\n')

/** Codes of barangays, and the same by their place. */
export const barangays = async (bmms: Bmms, count: number, offset = 500) => {
  const { rows } = await bmms.owner.query<{ psgc: string; path: string }>(
    `select b.psgc, concat_ws(' / ', r.name, p.name, m.name, b.name) as path
     from barangays b join municipalities m on m.id = b.municipality_id join regions r on r.id = b.region_id
     left join provinces p on p.id = b.province_id order by b.psgc limit $1 offset $2`,
    [count, offset],
  )
  return rows
}
