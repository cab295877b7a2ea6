import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Bmms } from '@/test/support/bmms'

/** A file as a browser downloads it. */
export const download = async (bmms: Bmms, path: string, as: string) => {
  const response = await fetch(`${bmms.url}${path}`, {
    headers: { authorization: `JWT ${await bmms.login(as)}` },
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    name: /filename="(.+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1],
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

/** The lines of a CSV file without quoted cells. */
export const linesIn = (bytes: Buffer): string[][] =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))

export const workbookIn = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.read(Readable.from([bytes]))
  return book
}

/** The cells of the first sheet, as texts. */
export const rowsIn = async (bytes: Buffer): Promise<string[][]> => {
  const [sheet] = (await workbookIn(bytes)).worksheets
  const rows: string[][] = []
  sheet!.eachRow((row) => {
    rows.push(Array.from({ length: sheet!.columnCount }, (_, index) => row.getCell(index + 1).text))
  })
  return rows
}
