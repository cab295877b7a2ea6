import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { canariesIn, foreignCanaries } from '@/src/verify/canary'
import { startBmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'

describe('canaries', () => {
  test('are found in any text, in small letters and in addresses', () => {
    const text =
      'Clean water canary-MOLE-ppas-17, canary-moh-users-2 and %20canary-OCM-special-provisions-3%20'
    expect(canariesIn(text).map(({ code }) => code)).toEqual(['MOLE', 'MOH', 'OCM'])
  })

  test('that the reader sent are no leak, longer ones are', () => {
    const find = (text: string, sent: string) =>
      foreignCanaries({ text, sent, readable: (code) => code === 'MOH' })
    expect(find('canary-MOLE-ppas-1 canary-MOH-ppas-1', 'canary-MOLE-ppas-1')).toEqual([])
    expect(find('canary-MOLE-ppas-17', 'canary-MOLE-ppas-1')).toEqual(['canary-MOLE-ppas-17'])
  })
})

test('planted leaks are noticed in answers, log, console and mails, and nothing else is', async () => {
  // With row security there would be nothing to plant.
  const bmms = await startBmms({ walls: 'application' })
  await create(bmms, 'ppas', 'MOLE')
  const list = (as: string) => bmms.request('GET', '/api/ppas', { as })

  bmms.allow('viewer@mafar.bmms.test', ['MOLE'])
  const readers = ['viewer@mole.bmms.test', 'viewer@ocm.bmms.test', 'root@bmms.test', 'viewer@moh.bmms.test']
  for (const as of readers) expect((await list(as)).status).toBe(200)

  const restore = openReading(bmms.payload.collections.ppas.config.access)
  await expect(list('viewer@moh.bmms.test')).rejects.toThrow('canary-MOLE-ppas')
  expect((await list('viewer@mafar.bmms.test')).body.totalDocs).toBe(1)
  restore()
  expect((await list('viewer@moh.bmms.test')).body.docs).toEqual([])

  bmms.payload.logger.error({ msg: 'Not stored: canary-MOLE-ppas-1' })
  // The values of a refused statement stay out of the log, however the error gets there.
  const refused = new Error('Failed query: insert\nparams: canary-MOLE-ppas-9')
  bmms.payload.logger.error({ err: refused })
  bmms.payload.logger.error(refused)
  bmms.payload.logger.error({ err: refused }, refused.message)
  bmms.payload.logger.error(refused.message)
  console.log('canary-MOLE-ppas-2')
  const mails = join(process.env.BMMS_DATA_DIR!, 'mail')
  await mkdir(mails, { recursive: true })
  await writeFile(join(mails, 'planted.eml'), 'To: staff@moh.bmms.test\r\n\r\nSee canary-MOLE-pp=\r\nas-3')

  const said = await bmms.close().then(
    () => [],
    (error: Error) => error.message.split('\n').slice(1),
  )
  expect(said).toEqual([
    expect.stringMatching(/^GET .*\/api\/ppas as viewer@moh\.bmms\.test: canary-MOLE-ppas-\d+$/),
    'log: canary-MOLE-ppas-1',
    'console: canary-MOLE-ppas-2',
    'mail to staff@moh.bmms.test: canary-MOLE-ppas-3',
  ])
})

/** Reading becomes open to everybody, as a forgotten line would make it. */
const openReading = (access: { read: unknown }): (() => void) => {
  const rule = access.read
  access.read = () => true
  return () => void (access.read = rule)
}
