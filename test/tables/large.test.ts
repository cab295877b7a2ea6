import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import ExcelJS from 'exceljs'
import { archiveOf, partsOf } from '@/src/tables/read/archive'
import { readCsv } from '@/src/tables/read/csv'
import type { FileRow } from '@/src/tables/read/faults'
import { readWorkbook } from '@/src/tables/read/workbook'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { barangays, csv, send, settled } from './importing'

let bmms: Bmms
const staff = 'staff@moh.bmms.test'
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const all = async (rows: AsyncIterable<FileRow>): Promise<FileRow[]> => {
  const found: FileRow[] = []
  for await (const row of rows) found.push(row)
  return found
}

const workbook = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('One'))
  book.addWorksheet('Two').addRow(['not read'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('a full workbook is read without holding up anybody', async () => {
  const bytes = await workbook((sheet) => {
    for (let row = 1; row <= 5000; row += 1)
      sheet.addRow(Array.from({ length: 60 }, (_, column) => `Row ${row}, column ${column}`))
  })
  // Whoever else waits for the process gets a turn again and again, however fast the machine is.
  let turns = 0
  let isReading = true
  const takeTurns = () => {
    turns += 1
    if (isReading) setImmediate(takeTurns)
  }
  setImmediate(takeTurns)
  const rows = await all(readWorkbook(bytes))
  isReading = false
  expect([rows.length, rows.at(-1)!.cells.at(-1)]).toEqual([5000, 'Row 5000, column 59'])
  expect(turns).toBeGreaterThan(100)
})

test('cells are read as what they show, formulas as what they came to', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow([new Date('2025-01-31T00:00:00Z'), 1.5, true, { formula: 'A1+1', result: 7 }])
    sheet.addRow([{ richText: [{ text: 'a' }, { text: 'b' }] }, { error: '#REF!' }, { formula: '1/0' }])
    sheet.getCell('B5').value = { text: 'link', hyperlink: 'https://bmms.example' }
  })
  expect(await all(readWorkbook(bytes))).toEqual([
    { number: 1, cells: ['2025-01-31', '1.5', 'Yes', '7'] },
    { number: 2, cells: ['ab', '#ERROR', ''] },
    { number: 5, cells: ['', 'link'] },
  ])
})

test('a workbook that would become gigabytes is refused, whatever it says of its size', async () => {
  const zeros = Buffer.alloc(80 * 1024 * 1024)
  const packed = deflateRawSync(zeros)
  const stored = archiveOf([{ path: 'xl/workbook.xml', content: packed, checksum: 0 }])
  // Says that the part is compressed, and as large as it is not.
  for (const [mark, at] of [
    ['PK\u0003\u0004', 8],
    ['PK\u0001\u0002', 10],
  ] as const)
    stored.writeUInt16LE(8, stored.indexOf(Buffer.from(mark, 'latin1')) + at)
  expect(stored.length).toBeLessThan(200_000)
  await expect(partsOf(stored, () => true)).rejects.toThrow('too large when unpacked')
  await expect(all(readWorkbook(stored))).rejects.toThrow('too large when unpacked')
  await expect(all(readWorkbook(Buffer.from('PK\u0005\u0006')))).rejects.toThrow('damaged')
  await expect(all(readWorkbook(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).rejects.toThrow('(.xls)')
})

test('CSV files come with other marks, quotes, line ends and letters', async () => {
  const cells = async (text: string | Buffer) =>
    (await all(readCsv(Buffer.from(text)))).map((row) => row.cells)
  expect(await cells('\uFEFFa;b\r\n"x ""y""; z";2\n')).toEqual([
    ['a', 'b'],
    ['x "y"; z', '2'],
  ])
  expect(await cells('a\tb\n"two\nlines"\t')).toEqual([
    ['a', 'b'],
    ['two\nlines', ''],
  ])
  expect(await cells(Buffer.from('Para\xf1aque', 'latin1'))).toEqual([['Parañaque']])
})

test('others are answered while 5,000 rows are checked', async () => {
  const places = await barangays(bmms, 5000, 0)
  const content = csv(['Barangay', 'Name'], ...places.map(({ psgc }, n) => [psgc, `C ${n}`]))
  const { body } = await send(bmms, staff, { content })
  const times: number[] = []
  for (let round = 0; round < 60; round += 1) {
    const begun = performance.now()
    expect((await bmms.request('GET', '/api/ppas?limit=25', { as: 'viewer@mole.bmms.test' })).status).toBe(
      200,
    )
    times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const checked = async () =>
    (await bmms.request('GET', `/api/table-imports/${body.id}`, { as: staff })).body.checkedCount as number
  expect(await checked()).toBeGreaterThan(0)
  times.sort((one, other) => one - other)
  expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(500)
  await bmms.request('POST', `/api/table-imports/${body.id}/cancel`, { as: staff })
  expect(await settled(bmms, staff, body.id)).toMatchObject({ status: 'cancelled', storedCount: 0 })
})
