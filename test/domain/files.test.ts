import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { officeType, shownName, typeOf } from '@/src/domain/files'

const bytes = (text: string) => Uint8Array.from(text, (it) => it.charCodeAt(0))
const pdf = '%PDF-1.7\nstartxref\n9\n%%EOF'

describe('what a file is', () => {
  test.each([
    ['a JPEG', '\xff\xd8\xff\xe0rest', 'jpeg'],
    ['a PNG', '\x89PNG\r\n\x1a\nrest', 'png'],
    ['a WebP', 'RIFF\x00\x00\x00\x00WEBPVP8 ', 'webp'],
    ['a PDF', pdf, 'pdf'],
    ['an archive', 'PK\x03\x04rest', 'archive'],
    ['another RIFF', 'RIFF\x00\x00\x00\x00WAVE', null],
    ['a PDF that was cut off', '%PDF-1.7\nstartxref', null],
    ['a PDF behind something else', `<html>${pdf}`, null],
    ['a web page', '<!doctype html><script>alert(1)</script>', null],
    ['a drawing that can run', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', null],
    ['a GIF', 'GIF89a', null],
    ['nothing', '', null],
  ])('%s', (_what, content, type) => {
    expect(typeOf(bytes(content))).toBe(type)
  })

  test.each([
    [['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'], 'xlsx'],
    [['[Content_Types].xml', 'ppt/presentation.xml'], null],
    [['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'], null],
    [['[Content_Types].xml', 'word/document.xml', 'word/embeddings/setup.exe'], null],
    [['word/document.xml'], null],
    [['anything.txt'], null],
    [[], null],
  ])('an archive of %j', (paths, type) => {
    expect(officeType(paths)).toBe(type)
  })
})

describe('the name that is shown', () => {
  test.each([
    ['Letter of request.PDF', 'pdf', 'Letter of request.pdf'],
    ['C:\\Users\\clerk\\IMG 0001.jpeg', 'jpeg', 'IMG 0001.jpg'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['..', 'pdf', 'file.pdf'],
    ['report.pdf.exe', 'pdf', 'report.pdf.pdf'],
    ['photo\u202Egpj.exe', 'png', 'photo gpj.png'],
    ['a\r\nSet-Cookie: x=1.png', 'png', 'a Set-Cookie x=1.png'],
    ['<b>"x"|?*</b>.png', 'png', 'b.png'],
    ['My %22plan%22%0D%0A.png', 'png', 'My plan.png'],
    ['Piñata – ulat.docx', 'docx', 'Piñata – ulat.docx'],
    ['', 'xlsx', 'file.xlsx'],
    [`${'a'.repeat(300)}.pdf`, 'pdf', `${'a'.repeat(120)}.pdf`],
  ] as const)('%j of a %s', (given, type, shown) => {
    expect(shownName(given, type)).toBe(shown)
  })

  test('never leads anywhere, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = shownName(given, 'pdf')
        expect(name).toMatch(/^[^\p{C}"*:<>?|/\\]+\.pdf$/u)
        expect(name.startsWith('.')).toBe(false)
        expect(Array.from(name).length).toBeLessThanOrEqual(124)
      }),
    )
  })
})
