import type { Chance } from '@/src/bench/chance'

/** What writers were told had been stored: PPAs made and taken away, and how many files. */
export type Acknowledged = { made: Set<string>; gone: Set<string>; documents: number }

type Writer = { url: string; token: string; chance: Chance; acknowledged: Acknowledged }
type Answer = { status: number; body: { doc?: { id: string } } }

/** Writes in every way there is, one request after the other, until the server answers no more. */
export const writeUntilTheEnd = async (writer: Writer): Promise<void> => {
  const own: string[] = []
  for (;;) {
    try {
      await writeOnce(writer, own)
    } catch {
      return
    }
  }
}

const writeOnce = async ({ url, token, chance, acknowledged }: Writer, own: string[]): Promise<void> => {
  const send = async (method: string, path: string, body?: object): Promise<Answer> => {
    const isForm = body instanceof FormData
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: `JWT ${token}`, ...(!isForm && { 'content-type': 'application/json' }) },
      body: isForm ? body : body && JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  const some = own[chance.below(own.length)]
  const way = some === undefined ? 0 : chance.below(8)
  if (way <= 1) {
    const { status, body } = await send('POST', '/ppas?depth=0', {
      title: 'Kept or not',
      category: 'moa_ppa',
    })
    if (status !== 201 || !body.doc) return
    own.push(body.doc.id)
    acknowledged.made.add(body.doc.id)
  } else if (way === 2)
    await send('PATCH', `/ppas/${some!}?depth=0`, { summary: `Number ${chance.below(1e6)}` })
  else if (way === 3) {
    const where = own.slice(-5).join(',')
    await send('PATCH', `/ppas?depth=0&where[id][in]=${where}`, { summary: `All ${chance.below(1e6)}` })
  } else if (way === 4) {
    const report = { ppa: some, notes: 'Going on', progress: chance.below(101) }
    await send('POST', '/progress-reports?depth=0', report)
  } else if (way <= 6) {
    const { status } = await send('POST', '/ppa-documents?depth=0', documentOf(some!))
    if (status === 201) acknowledged.documents += 1
  } else {
    // What was taken away may be gone although nobody was told.
    acknowledged.gone.add(some!)
    own.splice(own.indexOf(some!), 1)
    await send('DELETE', `/ppas/${some!}?depth=0`)
  }
}

const documentOf = (ppa: string): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ ppa, kind: 'supporting' }))
  form.set('file', new File([`%PDF-1.4\n${'%\n'.repeat(50_000)}startxref\n9\n%%EOF\n`], 'kept or not.pdf'))
  return form
}
