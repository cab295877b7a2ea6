import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import {
  authorized,
  freshLogin,
  mailTo,
  resetTokenOf,
  soundPassword,
  tryLogin,
} from '@/test/support/accounts'
import { demoPassword, startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())
afterEach(() => {
  process.env.BMMS_LOGINS_PER_ACCOUNT = '100000'
})

/** Each breaks another rule; the last two only for a person of this name and address. */
const unsound = [
  'short',
  'elevenchars',
  'x7#Lq9!vRz2@'.repeat(11),
  'Password2026!!',
  'qwertyuiop12',
  'maria.santos@moh.example',
  'Santos-2026-Maria',
]
const person = { email: 'maria.santos@moh.example', name: 'Maria Santos' }
const fieldsOf = ({ body }: Answer): string[] => body.errors[0]!.data!.errors!.map(({ path }) => path)

const addPerson = async (number: number, password = soundPassword) => {
  const email = `maria.santos@moh${number}.example`
  const { id } = await bmms.payload.create({
    collection: 'users',
    data: { email, name: person.name, password, isActive: true, isSuperadmin: true },
    overrideAccess: true,
  })
  return { id, email }
}

describe('an unsound password is refused', () => {
  test.each(unsound)('when an account is made: %s', async (password) => {
    const body = { ...person, password, isSuperadmin: false, isActive: true }
    const answer = await bmms.request('POST', '/api/users', { as: 'root@bmms.test', body })
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['password']])
    const form = new FormData()
    form.set('_payload', JSON.stringify(body))
    const headers = authorized(await bmms.login('root@bmms.test'))
    const sent = await fetch(`${bmms.url}/api/users`, { method: 'POST', headers, body: form })
    expect(sent.status).toBe(400)
  })

  test.each([undefined, null, '', 5, ['tidal lantern orchard 7'], {}])(
    'when it is no text: %p',
    async (password) => {
      const body = { email: 'no.text@moh.example', name: 'No Text', password }
      expect((await bmms.request('POST', '/api/users', { as: 'root@bmms.test', body })).status).toBe(400)
    },
  )

  test('when it is reset, though the link does not say whose it is', async () => {
    const { email } = await addPerson(1)
    await bmms.request('POST', '/api/users/forgot-password', { body: { email } })
    const token = await resetTokenOf(email)
    const reset = (password: string) =>
      bmms.request('POST', '/api/users/reset-password', { body: { token, password } })
    for (const password of [...unsound.slice(0, 5), email, 'Santos-2026-Maria'])
      expect([password, (await reset(password)).status]).toEqual([password, 400])
    expect((await reset('another quiet river 42')).status).toBe(200)
  })

  test('when it is one’s own new one', async () => {
    const { email } = await addPerson(2)
    const token = await freshLogin(bmms, email, soundPassword)
    for (const newPassword of [...unsound.slice(0, 5), email, 'Santos-2026-Maria', null, 5, soundPassword]) {
      const answer = await bmms.request('POST', '/api/account/password', {
        headers: authorized(token),
        body: { currentPassword: soundPassword, newPassword },
      })
      expect([newPassword, answer.status, fieldsOf(answer)]).toEqual([newPassword, 400, ['newPassword']])
    }
  })

  test('when the system itself sets it', async () => {
    const { id } = await addPerson(3)
    const change = bmms.payload.update({
      collection: 'users',
      id,
      data: { password: 'Santos-2026-Maria' },
      overrideAccess: true,
    })
    await expect(change).rejects.toMatchObject({ status: 400 })
  })
})

describe('one’s own password', () => {
  const email = 'staff@moh.bmms.test'
  const change = (token: string, body: object) =>
    bmms.request('POST', '/api/account/password', { headers: authorized(token), body })

  test('is changed by who knows the present one, and the person is told by mail', async () => {
    const token = await freshLogin(bmms, email)
    const body = { currentPassword: demoPassword, newPassword: soundPassword }
    expect((await change(token, body)).status).toBe(200)
    expect((await tryLogin(bmms, email)).status).toBe(401)
    expect((await tryLogin(bmms, email, soundPassword)).status).toBe(200)
    await mailTo(email, /Your BMMS password was changed/)
  })

  test.each([undefined, null, '', 'not the password 1', ['bmms-demo-2026'], { equals: 'x' }])(
    'is not changed with %p for the present one',
    async (currentPassword) => {
      const token = await freshLogin(bmms, 'viewer@moh.bmms.test')
      const answer = await change(token, { currentPassword, newPassword: soundPassword })
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['currentPassword']])
      expect((await tryLogin(bmms, 'viewer@moh.bmms.test')).status).toBe(200)
    },
  )

  test('is not guessed at for long, and the log-in is not hindered by that', async () => {
    process.env.BMMS_LOGINS_PER_ACCOUNT = '2'
    const token = await freshLogin(bmms, 'viewer@mole.bmms.test')
    const guess = () => change(token, { currentPassword: 'not the password 1', newPassword: soundPassword })
    const statuses = [(await guess()).status, (await guess()).status, (await guess()).status]
    expect(statuses).toEqual([400, 400, 429])
    expect((await tryLogin(bmms, 'viewer@mole.bmms.test')).status).toBe(200)
  })

  test('is changed by a form without scripts, which leads back to the account page', async () => {
    const token = await freshLogin(bmms, 'manager@moh.bmms.test')
    const submit = (currentPassword: string, newPassword: string) =>
      fetch(`${bmms.url}/api/account/password`, {
        method: 'POST',
        redirect: 'manual',
        headers: authorized(token),
        body: new URLSearchParams({ currentPassword, newPassword }),
      }).then(({ status, headers }) => [status, headers.get('location')])
    const page = '/admin/account?notice='
    expect(await submit('not it', soundPassword)).toEqual([303, `${page}current`])
    expect(await submit(demoPassword, 'short')).toEqual([303, `${page}short`])
    expect(await submit(demoPassword, demoPassword)).toEqual([303, `${page}same`])
    expect(await submit(demoPassword, soundPassword)).toEqual([303, `${page}password-changed`])
    process.env.BMMS_LOGINS_PER_ACCOUNT = '0'
    expect(await submit(soundPassword, demoPassword)).toEqual([303, `${page}too-many`])
  })
})

describe('no other door changes a password', () => {
  const victim = 'viewer@mafar.bmms.test'
  const stored = async () => {
    const { rows } = await bmms.payload.db.pool.query<{ hash: string; reset_password_token: string | null }>(
      'select hash, salt, reset_password_token, reset_password_expiration from users where email = $1',
      [victim],
    )
    return rows[0]
  }
  const bodies = {
    'a new password': { password: soundPassword },
    'a new password and its repetition': { password: soundPassword, 'confirm-password': soundPassword },
    'the stored form': { hash: 'x', salt: 'y' },
    'a link of one’s own making': { resetPasswordToken: 'mine', resetPasswordExpiration: '2099-01-01' },
  }
  const doors = async () => {
    const id = await accountOf(bmms, victim)
    return [`/api/users/${id}`, `/api/users?where[id][equals]=${id}`]
  }

  test.each(Object.entries(bodies))('%s', async (_case, body) => {
    const before = await stored()
    for (const as of [victim, 'root@bmms.test', 'admin@mafar.bmms.test']) {
      for (const path of await doors()) {
        await bmms.request('PATCH', path, { as, body })
        const form = new FormData()
        form.set('_payload', JSON.stringify(body))
        await fetch(`${bmms.url}${path}`, {
          method: 'PATCH',
          headers: authorized(await bmms.login(as)),
          body: form,
        })
        expect(await stored()).toEqual(before)
      }
    }
  })

  test('says where it is changed', async () => {
    const [path] = await doors()
    for (const as of [victim, 'root@bmms.test']) {
      const answer = await bmms.request('PATCH', path!, { as, body: { password: soundPassword } })
      expect([answer.status, fieldsOf(answer)]).toEqual([403, ['password']])
    }
  })

  test('and the form of the account goes on without one', async () => {
    const [path] = await doors()
    const body = { name: 'Renamed', password: '', 'confirm-password': '' }
    expect((await bmms.request('PATCH', path!, { as: victim, body })).status).toBe(200)
    const permissions = await bmms.request('POST', path!.replace('/users/', '/users/access/'), {
      as: victim,
      body: {},
    })
    const { fields } = permissions.body as unknown as { fields: Record<string, Record<string, unknown>> }
    expect(fields.password).toBeDefined()
    expect(fields.password!.update).toBeUndefined()
  })

  test('GraphQL has none', async () => {
    const mutations = [
      'resetPasswordUser(token: "x", password: "tidal lantern orchard 7") { token }',
      'forgotPasswordUser(email: "root@bmms.test")',
      'updateUser(id: "x", data: { password: "tidal lantern orchard 7" }) { id }',
      'createUser(data: { email: "x@y.zz", name: "X", password: "x" }) { id }',
      'loginUser(email: "root@bmms.test", password: "x") { token }',
      'unlockUser(email: "root@bmms.test")',
    ]
    for (const mutation of mutations)
      expect((await bmms.graphql(`mutation { ${mutation} }`, { as: victim })).status).toBe(400)
  })
})
