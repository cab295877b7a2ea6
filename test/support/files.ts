import { afterAll, beforeAll, expect } from '@jest/globals'
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { archiveOf } from '@/src/tables/read/archive'
import { startBmms, type Answer, type Bmms, type Document } from './bmms'
import { formOf } from './forms'
import { create } from './records'

export type Bytes = Buffer | string
export const file = (bytes: Bytes, name: string): File => new File([bytes as BlobPart], name)

/** A picture wider than BMMS keeps one, which says where and by whom it was taken. */
export const photo = (width = 2000, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'the secret village' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '7/1 0/1 0/1' },
    })
    .toBuffer()

export const wordDocument = () =>
  archiveOf(
    [
      [
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ],
      ['word/document.xml', '<document/>'],
    ].map(([path, content]) => ({ path: path!, content: Buffer.from(content!), checksum: 0 })),
  )

export const workbook = async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Budget').addRow(['Item', 1])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A PPA of the Ministry of Health, and ways to add files to it and to get them. */
export const openDocuments = () => {
  const held = {} as { bmms: Bmms; ppa: string }
  beforeAll(async () => {
    const bmms = await startBmms()
    Object.assign(held, { bmms, ppa: (await create(bmms, 'ppas', 'MOH')).id })
  })
  afterAll(() => held.bmms.close())
  return { held, ...waysOf(held) }
}

const staff = 'staff@moh.bmms.test'

const waysOf = (held: { bmms: Bmms; ppa: string }) => {
  const send = (record: object, sent: File | undefined, as = staff): Promise<Answer> =>
    held.bmms.request('POST', '/api/ppa-documents?depth=0', { as, body: formOf(record, sent) })
  const add = async (record: object = {}, sent?: File): Promise<Document> => {
    const { status, body } = await send({ kind: 'supporting', ppa: held.ppa, ...record }, sent)
    expect([status, body.errors]).toEqual([201, undefined])
    return body.doc
  }
  /** The bytes as they come, with all that is said about them. */
  const fetchFile = async (address: unknown, as?: string) => {
    const token = as && (await held.bmms.login(as))
    const response = await fetch(`${held.bmms.url}${String(address)}`, {
      headers: token ? { authorization: `JWT ${token}` } : {},
    })
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    }
  }
  const stored = async (): Promise<{ records: number; contents: number }> => {
    const { rows } = await held.bmms.owner.query<{ records: number; contents: number }>(
      `select (select count(*) from ppa_documents)::int as records,
        (select count(*) from ppa_documents_content)::int as contents`,
    )
    return rows[0]!
  }
  return { send, add, fetchFile, stored }
}

/** The status of a refusal, where it stands and its words. */
export const faultOf = ({ status, body }: Answer): [number, string, string] => {
  const [error] = body.errors
  const { path, message } = error!.data?.errors?.[0] ?? { path: '', message: error!.message }
  return [status, path, message]
}
