/** The largest file that is taken, as people are told. The form around it is part of the request and counts as well. */
export const largestFile = 5 * 1024 * 1024

/** Of one OBC request (data dictionary 3.4.5). */
export const mostPhotos = 5

/** A photo is kept no larger than this on its longer side, and shown in lists as a small one; in pixels. */
export const longestSide = { photo: 1600, thumbnail: 320 }

const office = 'application/vnd.openxmlformats-officedocument'

/** What is taken, by what the bytes are and not by what the name says. */
export const fileTypes = {
  jpeg: { mimeType: 'image/jpeg', extension: 'jpg' },
  png: { mimeType: 'image/png', extension: 'png' },
  webp: { mimeType: 'image/webp', extension: 'webp' },
  pdf: { mimeType: 'application/pdf', extension: 'pdf' },
  docx: { mimeType: `${office}.wordprocessingml.document`, extension: 'docx' },
  xlsx: { mimeType: `${office}.spreadsheetml.sheet`, extension: 'xlsx' },
} as const
export type FileType = keyof typeof fileTypes

export const takenTypes =
  'a photo (JPEG, PNG, WebP), a PDF, a Word document (.docx) or an Excel workbook (.xlsx)'

export const isPhoto = (type: FileType): boolean => fileTypes[type].mimeType.startsWith('image/')

/** What the first bytes say; `archive` may be an Office document, which its contents tell. */
export const typeOf = (bytes: Uint8Array): Exclude<FileType, 'docx' | 'xlsx'> | 'archive' | null => {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(0, 5) === '%PDF-') return isWholePdf(bytes) ? 'pdf' : null
  return text(0, 4) === 'PK\x03\x04' ? 'archive' : null
}

/** A PDF says at its end where its contents stand and that it ends; what was cut off on the way does not. */
const isWholePdf = (bytes: Uint8Array): boolean => {
  const end = String.fromCharCode(...bytes.subarray(-1024))
  return end.includes('xref') && end.includes('%%EOF')
}

/** Which Office document has these parts; null for another archive, and for one that brings programs along. */
export const officeType = (paths: readonly string[]): 'docx' | 'xlsx' | null => {
  if (!paths.includes('[Content_Types].xml') || paths.some((path) => /vbaProject|activeX|\.exe$/i.test(path)))
    return null
  if (paths.includes('word/document.xml')) return 'docx'
  return paths.includes('xl/workbook.xml') ? 'xlsx' : null
}

const longestName = 120

/**
 * The name of a file as it is shown and offered for saving: without folders, without characters that a computer or an
 * eye would trip over (among them those that turn the direction of writing), and with the ending of what it is.
 */
export const shownName = (given: string, type: FileType): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!
  const plain = last
    // So browsers send what would end the line of the name.
    .replace(/%(22|0a|0d)/gi, ' ')
    .replace(/[\p{C}"*:<>?|]/gu, ' ')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const name = Array.from(plain).slice(0, longestName).join('').trimEnd() || 'file'
  return `${name}.${fileTypes[type].extension}`
}
