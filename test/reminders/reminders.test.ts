import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { sendReminders as Send } from '@/src/reminders/remind'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

type Mail = { to: string; subject: string; html: string }

let bmms: Bmms
let moh: string
let mails: Mail[]
let send: (today: string) => Promise<number>

beforeAll(async () => {
  bmms = await startBmms()
  moh = await organizationId(bmms, 'MOH')
  const { sendReminders } = (await import('@/src/reminders/remind')) as { sendReminders: typeof Send }
  send = (today) => sendReminders({ payload: bmms.payload, today })
  const ids = [await late(), await late(), await late()]
  // Reported on within the thirty days, never ongoing, and new.
  await bmms.owner.query(`update ppas set last_status_update = '2026-03-05' where id = $1`, [ids[1]])
  await bmms.owner.query(`update ppas set status = 'on_hold' where id = $1`, [ids[2]])
  await create(bmms, 'ppas', 'MOH', { status: 'ongoing' })
})
afterAll(() => bmms.close())
beforeEach(async () => {
  mails = []
  bmms.payload.sendEmail = jest.fn((mail: Mail) => Promise.resolve(mails.push(mail))) as never
  await bmms.owner.query('update organizations set reports_reminded_on = null')
})

const late = async (): Promise<string> => {
  const { id } = await create(bmms, 'ppas', 'MOH', { status: 'ongoing' })
  await bmms.owner.query(`update ppas set created_at = '2026-01-01' where id = $1`, [id])
  return id
}

const writers = ['admin', 'manager', 'staff'].map((role) => `${role}@moh.bmms.test`)
const told = (): string[] => mails.map(({ to }) => to).sort()

test('those who may change PPAs are told how many wait, with the way to them', async () => {
  expect(await send('2026-03-31')).toBe(3)
  expect(told()).toEqual(writers)
  expect(mails[0]).toMatchObject({ subject: '1 PPA waits for a progress report' })
  expect(mails[0]!.html).toContain('Ministry of Health')
  expect(mails[0]!.html).not.toContain('PPA of MOH')
  const [, query] = /ppas\?([^"]*)"/.exec(mails[0]!.html)!
  const list = await bmms.request('GET', `/api/ppas?${query!.replaceAll('&#38;', '&')}`, { as: writers[0] })
  expect(list.body.totalDocs).toBe(1)
})

test('once on a day, however often and by however many it is tried', async () => {
  const counts = await Promise.all([send('2026-03-31'), send('2026-03-31'), send('2026-03-31')])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
  expect(await send('2026-03-31')).toBe(0)
  expect(await send('2026-04-01')).toBe(3)
  expect(mails).toHaveLength(6)
})

test('again when no mail could be sent', async () => {
  bmms.payload.sendEmail = () => Promise.reject(new Error('The mail server is away'))
  expect(await send('2026-03-31')).toBe(0)
  bmms.payload.sendEmail = jest.fn((mail: Mail) => Promise.resolve(mails.push(mail))) as never
  expect(await send('2026-03-31')).toBe(3)
})

test('not where the right was taken, nor where the module is off', async () => {
  const { rows } = await bmms.owner.query<{ id: string }>('select id from memberships where user_id = $1', [
    await accountOf(bmms, 'staff@moh.bmms.test'),
  ])
  const denied = { membership: rows[0]!.id, permission: 'me.ppas.edit', isGranted: false, reason: 'On leave' }
  const answer = await bmms.request('POST', '/api/permission-overrides', {
    as: 'admin@moh.bmms.test',
    body: denied,
  })
  expect(answer.status).toBe(201)
  await send('2026-03-31')
  expect(told()).toEqual(['admin@moh.bmms.test', 'manager@moh.bmms.test'])
  await bmms.owner.query(
    'update organizations set enable_me = false, reports_reminded_on = null where id = $1',
    [moh],
  )
  expect(await send('2026-03-31')).toBe(0)
})
