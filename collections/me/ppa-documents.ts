import { defineCollection } from '@/collections/define'
import { choice, longText, reference, stamped, text } from '@/collections/fields'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { fileFacts, fileUpload } from '@/collections/fields/file'
import { fileEndpoint } from '@/src/files/endpoint'
import { keepContent, stampFile, takeFile } from '@/src/files/take'
import { documentKinds } from './choices'
import { followAttachment, guardIdentity, limitPhotos, staysWithPpa } from './documents/rules'
import { holdPpa } from './funding/ledger'
import { ofPpa, ppa } from './ofPpa'
import { heldBy } from './settled'

const slug = 'ppa-documents'
const sidebar = { position: 'sidebar', allowCreate: false } as const

/** Documents and photos of a PPA: the legacy workflow documents and request attachments, data dictionary 3.4.5. */
export const ppaDocuments = defineCollection({
  slug,
  labels: { singular: 'Document or photo', plural: 'Documents and photos' },
  feature: 'me.documents',
  ownership: ofPpa,
  defaultSort: '-createdAt',
  upload: fileUpload(slug),
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'fileName', 'kind', 'ppa', 'createdBy', 'createdAt'],
    listSearchableFields: ['title', 'fileName'],
    description:
      'Photos (JPEG, PNG, WebP), PDF, Word (.docx) and Excel (.xlsx), just under 5 MB each. Of a photo, place and camera are ' +
      'not kept.',
  },
  prepare: [followAttachment, stampCreator, stampFile],
  endpoints: [fileEndpoint('ppa-documents', ({ kind }) => (kind === 'requester_id' ? 'contact' : null))],
  hooks: {
    beforeOperation: [takeFile],
    beforeValidate: [
      ...heldBy({ field: 'ppa', hold: holdPpa }).beforeValidate,
      staysWithPpa,
      guardIdentity,
      limitPhotos,
    ],
    afterChange: [keepContent],
  },
  fields: [
    choice({
      name: 'kind',
      label: 'What it is',
      options: documentKinds,
      required: true,
      index: true,
      admin: {
        isClearable: false,
        description:
          'An OBC request has at most five photos. The ID of a requester is opened only by those who may read sensitive data.',
      },
    }),
    text({
      name: 'title',
      ...stamped,
      admin: { description: 'Left empty, it takes the name of the file.' },
    }),
    longText({ name: 'notes', admin: { description: 'What is to be seen, where and when.' } }),
    {
      ...ppa,
      // A document that is added from a report or a stage takes the PPA from there.
      admin: {
        allowCreate: false,
        condition: (data) => Boolean(data.ppa) || !(data.report || data.stage),
      },
      ...stamped,
    },
    reference({
      name: 'report',
      label: 'Of the progress report',
      relationTo: 'progress-reports',
      index: true,
      admin: { ...sidebar, description: 'One of the same PPA, if it belongs to one.' },
    }),
    reference({
      name: 'stage',
      label: 'Of the stage of the budget cycle',
      relationTo: 'budget-cycle-stages',
      index: true,
      admin: { ...sidebar, description: 'One of the same PPA, if it belongs to one.' },
    }),
    ...fileFacts,
    createdBy,
  ],
})
