import sharp from 'sharp'
import { describe, expect, test } from '@jest/globals'
import { archiveOf } from '@/src/tables/read/archive'
import { faultOf, file, openDocuments, photo, wordDocument, workbook, type Bytes } from '@/test/support/files'
import { pdfOf } from '@/test/support/forms'

const staff = 'staff@moh.bmms.test'
const viewer = 'viewer@moh.bmms.test'
const outsider = 'manager@mole.bmms.test'

const { held, send, add, fetchFile, stored } = openDocuments()

describe('what is taken', () => {
  test.each([
    ['Word', () => Promise.resolve(wordDocument()), 'Plan.docx'],
    ['Excel', workbook, 'Budget.xlsx'],
  ])('a document of %s, as it is', async (_what, make, name) => {
    const bytes = await make()
    const document = await add({}, file(bytes, name))
    expect(document).toMatchObject({ fileName: name, title: name })
    const received = await fetchFile(document.url, staff)
    expect(received.bytes.equals(bytes)).toBe(true)
    expect(received.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test.each(['jpeg', 'png', 'webp'] as const)(
    'a photo as %s, drawn anew without what was hidden in it',
    async (format) => {
      const original = await sharp(await photo())
        .keepMetadata()
        [format]()
        .toBuffer()
      const hidden = Buffer.concat([original, Buffer.from('<script>alert(1)</script>')])
      expect(hidden.includes('the secret village')).toBe(true)
      const document = await add({ kind: 'photo' }, file(hidden, `IMG_1.${format}`))
      expect(document).toMatchObject({
        fileName: 'IMG_1.jpg',
        mimeType: 'image/jpeg',
        width: 1600,
        height: 800,
      })
      const { bytes, headers } = await fetchFile(document.url, viewer)
      expect(headers.get('content-disposition')).toMatch(/^inline/)
      for (const secret of ['the secret village', 'Exif', 'script'])
        expect(bytes.includes(secret)).toBe(false)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 800 })
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      const small = await fetchFile(document.thumbnailURL, viewer)
      expect(await sharp(small.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 160 })
    },
  )

  test('a photo that was taken sideways, upright', async () => {
    const sideways = await sharp(await photo(400, 200))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await add({ kind: 'photo' }, file(sideways, 'a.jpg'))).toMatchObject({ width: 200, height: 400 })
  })

  test('the type that is claimed counts for nothing', async () => {
    const claimed = new File([pdfOf('x')], 'x.html', { type: 'text/html' })
    expect(await add({}, claimed)).toMatchObject({ fileName: 'x.pdf', mimeType: 'application/pdf' })
  })
})

describe('what is not taken', () => {
  const jpeg = '\xff\xd8\xff\xe0'
  const refusal = expect.stringMatching(/^This file is not taken\. Choose a photo/)
  const rubbish: [string, () => Promise<Bytes> | Bytes, string, unknown][] = [
    ['a web page', () => '<!doctype html><script>alert(1)</script>', 'page.pdf', refusal],
    [
      'a drawing that can run',
      () => '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'a.png',
      refusal,
    ],
    ['a program', () => 'MZ\x90\x00', 'setup.docx', refusal],
    [
      'another archive',
      () => archiveOf([{ path: 'x', content: Buffer.from('x'), checksum: 0 }]),
      'a.docx',
      refusal,
    ],
    ['the head of an archive', () => 'PK\x03\x04', 'a.xlsx', refusal],
    ['a PDF behind a web page', () => `<html></html>${pdfOf('x')}`, 'a.pdf', refusal],
    ['half a PDF', () => '%PDF-1.4 and no more', 'a.pdf', refusal],
    ['an empty file', () => '', 'a.pdf', 'This file is empty.'],
    [
      'the head of a photo',
      () => Buffer.from(`${jpeg}<script>alert(1)</script>`, 'latin1'),
      'a.jpg',
      expect.stringMatching(/^This photo is damaged/),
    ],
    [
      'half a photo',
      async () => (await photo()).subarray(0, 2000),
      'a.jpg',
      expect.stringMatching(/^This photo is damaged/),
    ],
  ]
  test.each(rubbish)('%s', async (_what, make, name, message) => {
    const before = await stored()
    const answer = await send({ kind: 'supporting', ppa: held.ppa }, file(await make(), name))
    expect(faultOf(answer)).toEqual([400, 'file', message])
    expect(await stored()).toEqual(before)
  })

  test('a picture that would become gigabytes', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const answer = await send({ kind: 'photo', ppa: held.ppa }, file(bomb, 'a.png'))
    expect(faultOf(answer)).toEqual([
      400,
      'file',
      expect.stringMatching(/^This photo is damaged or too large/),
    ])
  })

  test('more than 5 MB', async () => {
    const answer = await send(
      { kind: 'supporting', ppa: held.ppa },
      file(pdfOf('x'.repeat(6 * 1024 * 1024)), 'a.pdf'),
    )
    expect([answer.status, answer.body.errors[0]!.message]).toEqual([413, 'A request may be 5 MB at most.'])
  })

  test('no file, an address instead of one, and a promise of one', async () => {
    const record = { kind: 'supporting', ppa: held.ppa }
    const address = { ...record, filename: 'a.pdf', url: `${held.bmms.url}/healthz` }
    const promise = new FormData()
    promise.set('_payload', JSON.stringify(record))
    promise.set('file', JSON.stringify({ filename: 'a.pdf', mimeType: 'application/pdf', size: 1 }))
    for (const body of [JSON.stringify(record), JSON.stringify(address)]) {
      const answer = await held.bmms.request('POST', '/api/ppa-documents', { as: staff, body })
      expect(faultOf(answer)).toEqual([400, 'file', 'Choose a file.'])
    }
    const before = await stored()
    const { status } = await held.bmms.request('POST', '/api/ppa-documents', { as: staff, body: promise })
    expect(status).toBe(400)
    expect(await stored()).toEqual(before)
    const pasted = await held.bmms.request('GET', '/api/ppa-documents/paste-url?src=http://127.0.0.1/', {
      as: staff,
    })
    expect(pasted.status).toBe(404)
  })

  test('a file from somebody who may not add one, whatever is in it', async () => {
    expect((await send({ kind: 'photo', ppa: held.ppa }, file('rubbish', 'a.jpg'), viewer)).status).toBe(403)
    const foreign = await send({ kind: 'supporting', ppa: held.ppa }, file(pdfOf('x'), 'a.pdf'), outsider)
    expect(faultOf(foreign).slice(0, 2)).toEqual([400, 'ppa'])
  })
})
