import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  freshLogin,
  mailsTo,
  mailTo,
  membershipOf,
  resetTokenOf,
  soundPassword,
  tryLogin,
} from '@/test/support/accounts'
import { startBmms, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const admin = 'admin@moh.bmms.test'
const invite = async (email: string, as = admin): Promise<Document> => {
  const answer = await bmms.request('POST', '/api/memberships?depth=0', {
    as,
    body: { email, name: 'Invited Person', role: 'staff' },
  })
  expect(answer.status).toBe(201)
  return answer.body.doc
}
const act = (id: unknown, action = '', as = admin) =>
  bmms.request('POST', `/api/memberships/${String(id)}/invitation${action}`, { as, body: {} })
const read = async (id: unknown): Promise<Document> =>
  (await bmms.request('GET', `/api/memberships/${String(id)}?depth=0`, { as: admin }))
    .body as unknown as Document
const setPassword = (token: string) =>
  bmms.request('POST', '/api/users/reset-password', { body: { token, password: soundPassword } })
const linkOf = (text: string): string => /\/admin\/reset\/([0-9a-f]+)/.exec(text)![1]!
const linksTo = async (email: string, count: number): Promise<string[]> => {
  for (;;) {
    const mails = await mailsTo(email)
    if (mails.length >= count) return mails.map(linkOf)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('an invitation', () => {
  test('waits for seven days, and is accepted with the first password', async () => {
    const member = await invite('nurse@moh.example')
    expect(member).toMatchObject({ invitation: 'waiting', isActive: true })
    const days =
      (Date.parse(String(member.invitationExpiresAt)) - Date.parse(String(member.invitationSentAt))) /
      86_400_000
    expect(days).toBeCloseTo(7, 3)
    const { rows } = await bmms.owner.query<{ days: number }>(
      `select extract(epoch from reset_password_expiration - now()) / 86400 as days from users where email = $1`,
      ['nurse@moh.example'],
    )
    expect(Number(rows[0]!.days)).toBeGreaterThan(6.9)
    expect((await setPassword(await resetTokenOf('nurse@moh.example'))).status).toBe(200)
    expect(await read(member.id)).toMatchObject({ invitation: 'accepted', isActive: true })
    expect((await act(member.id)).body.errors[0]).toMatchObject({
      message: 'The person has accepted the invitation already.',
    })
  })

  test('no longer works when its days are over, and can be sent again', async () => {
    const email = 'late@moh.example'
    const member = await invite(email)
    const [first] = await linksTo(email, 1)
    await bmms.owner.query(
      `update users set reset_password_expiration = now() - interval '1 second' where email = $1`,
      [email],
    )
    expect((await setPassword(first!)).status).toBe(403)
    expect((await act(member.id)).status).toBe(200)
    const links = await linksTo(email, 2)
    const second = links.find((it) => it !== first)!
    expect((await setPassword(first!)).status).toBe(403)
    expect((await setPassword(second)).status).toBe(200)
  })

  test('is withdrawn by switching the member off, and its link is dead', async () => {
    const email = 'unwanted@moh.example'
    const member = await invite(email)
    const [link] = await linksTo(email, 1)
    expect((await act(member.id, '/withdraw')).status).toBe(200)
    expect(await read(member.id)).toMatchObject({ invitation: 'withdrawn', isActive: false })
    expect((await setPassword(link!)).status).toBe(403)
    const patched = await bmms.request('PATCH', `/api/memberships/${String(member.id)}?depth=0`, {
      as: admin,
      body: { isActive: true },
    })
    expect(patched.body.doc).toMatchObject({ invitation: 'waiting', isActive: true })
    const links = await linksTo(email, 2)
    expect((await setPassword(links.find((it) => it !== link)!)).status).toBe(200)
  })

  test('of somebody whom another organization waits for as well keeps their link', async () => {
    const email = 'shared@moh.example'
    const member = await invite(email)
    await invite(email, 'admin@mole.bmms.test')
    const links = await linksTo(email, 2)
    await act(member.id, '/withdraw')
    const answers = await Promise.all(links.map(setPassword))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(await tryLogin(bmms, email, soundPassword)).toMatchObject({ status: 200 })
  })

  test('of somebody who has an account waits as well, without a link, until they log in', async () => {
    const email = 'staff@mafar.bmms.test'
    const member = await invite(email)
    expect(member).toMatchObject({ invitation: 'waiting' })
    await mailTo(email, /You were added to BMMS/)
    expect((await mailsTo(email)).join()).not.toContain('/admin/reset/')
    expect(await read(member.id)).toMatchObject({ invitation: 'waiting' })
    await freshLogin(bmms, email)
    expect(await read(member.id)).toMatchObject({ invitation: 'accepted' })
  })

  test('is nobody else’s to send or withdraw', async () => {
    const member = await invite('guarded@moh.example')
    for (const as of ['staff@moh.bmms.test', 'admin@mole.bmms.test', 'viewer@ocm.bmms.test'])
      for (const action of ['', '/withdraw'])
        expect([as, (await act(member.id, action, as)).status]).toEqual([as, expect.any(Number)])
    expect((await act(member.id, '', 'admin@mole.bmms.test')).status).toBe(404)
    expect((await act(member.id, '', 'staff@moh.bmms.test')).status).toBe(403)
    expect(
      (await bmms.request('POST', `/api/memberships/${String(member.id)}/invitation`, { body: {} })).status,
    ).toBe(401)
    expect(await read(member.id)).toMatchObject({ invitation: 'waiting', isActive: true })
    expect(await mailsTo('guarded@moh.example')).toHaveLength(1)
  })

  test('says nothing that its sender made up', async () => {
    const made = await bmms.request('POST', '/api/memberships?depth=0', {
      as: admin,
      body: {
        email: 'made.up@moh.example',
        name: 'Made Up',
        role: 'staff',
        invitation: 'accepted',
        invitationExpiresAt: '2099-01-01T00:00:00.000Z',
      },
    })
    expect(made.body.doc).toMatchObject({ invitation: 'waiting' })
    const { id } = await membershipOf(bmms, 'staff@moh.bmms.test')
    const patched = await bmms.request('PATCH', `/api/memberships/${String(id)}?depth=0`, {
      as: admin,
      body: { invitation: 'waiting' },
    })
    expect(patched.body.doc.invitation ?? null).toBeNull()
    const account = await accountOf(bmms, 'staff@moh.bmms.test')
    const own = await bmms.request('PATCH', `/api/users/${account}`, {
      as: 'staff@moh.bmms.test',
      body: { isClaimed: false },
    })
    expect(own.body.doc).not.toHaveProperty('isClaimed')
    const { rows } = await bmms.owner.query('select is_claimed from users where id = $1', [account])
    expect(rows).toEqual([{ is_claimed: true }])
  })

  test('is answered to a form of the panel with its page', async () => {
    const member = await invite('by.form@moh.example')
    const answer = await fetch(`${bmms.url}/api/memberships/${String(member.id)}/invitation/withdraw`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        authorization: `JWT ${await bmms.login(admin)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/joining?notice=withdrawn'])
  })
})
