import type { Field, UploadConfig } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { fileTypes } from '@/src/domain/files'
import { stamped, text } from './index'

type Stored = { filename?: string; mimeType?: string }

/** The settings of a collection of files. Where the bytes are kept is said by docs/decisions/files.md. */
export const fileUpload = (slug: string): UploadConfig => ({
  disableLocalStorage: true,
  mimeTypes: Object.values(fileTypes).map(({ mimeType }) => mimeType),
  filenameCompoundIndex: ['organization', 'filename'],
  adminThumbnail: ({ doc }) => thumbnailOf(slug, doc as Stored),
  // The browser keeps no copy, so it needs no new address for a new one.
  cacheTags: false,
  crop: false,
  focalPoint: false,
  bulkUpload: false,
  hideRemoveFile: true,
  pasteURL: false,
})

const thumbnailOf = (slug: string, { filename, mimeType }: Stored): string | null =>
  filename && mimeType?.startsWith('image/') ? `/api/${slug}/file/${filename}?thumbnail=true` : null

/** What is known of the file itself; the server says it. The first seven are Payload's own. */
export const fileFacts: Field[] = [
  ...['filename', 'mimeType'].map((name): Field => ({ name, type: 'text', access: byServer, ...stamped })),
  ...['url', 'thumbnailURL'].map((name): Field => ({ name, type: 'text', access: byServer })),
  { name: 'filesize', type: 'number', access: byServer, ...stamped },
  ...['width', 'height'].map((name): Field => ({ name, type: 'number', access: byServer })),
  text({
    name: 'fileName',
    label: 'File',
    access: byServer,
    ...stamped,
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data.fileName),
      description: 'As it was called when it was added.',
      components: { Cell: '/src/admin/cells/FileCell#FileCell' },
    },
  }),
  text({
    name: 'sha256',
    label: 'SHA-256',
    maxLength: 64,
    access: byServer,
    ...stamped,
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data.sha256),
      description: 'Tells whether a copy is the same file.',
    },
  }),
]
