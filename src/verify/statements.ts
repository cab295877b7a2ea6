import type { Client } from 'pg'
import { uuidv7 } from '@/src/database/uuid'
import { canaryOf } from './canary'
import { codes, isModuleOff, isOrganizationOff, type Person } from './people'

const keptBarangays = 60

/** A bulk change by a superadmin would otherwise work at 42,000 barangays one by one. */
export const keepFewPlaces = async (owner: Client): Promise<void> => {
  await owner.query('begin')
  // Nothing refers to the places yet but other places, and those go as well.
  await owner.query('set local session_replication_role = replica')
  await owner.query(
    `delete from barangays where id not in (select id from barangays order by psgc limit ${keptBarangays})`,
  )
  await owner.query('delete from municipalities where id not in (select municipality_id from barangays)')
  await owner.query(
    'delete from provinces where id not in (select province_id from municipalities where province_id is not null)',
  )
  await owner.query('commit')
}

/** Adds accounts with the password of the demo accounts: hashing it anew for each takes long. */
export const addPeople = async (owner: Client, people: readonly Person[]): Promise<void> => {
  for (const { email, seats, isSuperadmin } of people) {
    const id = uuidv7()
    await owner.query(
      `insert into users (id, email, name, is_active, is_superadmin, hash, salt)
       select $1, $2, $3, true, $4, hash, salt from users where hash is not null limit 1`,
      [id, email, `${email.split('@')[0]} of BMMS`, isSuperadmin ?? false],
    )
    for (const [index, seat] of seats.entries()) {
      await owner.query(
        `insert into memberships (id, user_id, organization_id, role, oversight, can_manage_users, is_primary)
         select $1, $2, id, $4, $5, $6, $7 from organizations where code = $3`,
        [
          uuidv7(),
          id,
          seat.code,
          seat.role,
          seat.oversight ?? false,
          seat.managesUsers ?? false,
          index === 0,
        ],
      )
    }
  }
}

/** Memberships of the demo accounts came without a canary. */
export const markMembers = async (owner: Client): Promise<void> => {
  for (const code of codes) {
    await owner.query(
      `update memberships set position = $2 where organization_id = (select id from organizations where code = $1)`,
      [code, `Position ${canaryOf(code, 'memberships', 1)}`],
    )
  }
}

/** A role of its own, a member who has it and an exception for each organization, which give no right that the model asks about. */
export const addRights = async (owner: Client): Promise<void> => {
  for (const code of codes) {
    const values = [
      code,
      ...['roles', 'role-assignments', 'permission-overrides'].map((it) => canaryOf(code, it, 1)),
    ]
    await owner.query(
      `with place as (select id from organizations where code = $1),
       receiver as (
         select m.id from memberships m join place on place.id = m.organization_id
         where m.role in ('viewer', 'staff', 'admin') order by m.role limit 1),
       made as (
         insert into roles (id, name, slug, description, level, permissions, organization_id)
         select gen_random_uuid(), 'Exporter', 'exporter', $2, 1, '["me.ppas.export"]', id from place returning id),
       given as (
         insert into role_assignments (id, membership_id, role_id, notes, organization_id)
         select gen_random_uuid(), receiver.id, made.id, $3, place.id from receiver, made, place)
       insert into permission_overrides (id, membership_id, permission, is_granted, reason, organization_id)
       select gen_random_uuid(), receiver.id, 'me.indicators.export', true, $4, place.id from receiver, place`,
      values,
    )
  }
}

/** Takes away what the people of the model do not have, after they have logged in. */
export const switchOff = async (owner: Client, people: readonly Person[]): Promise<void> => {
  for (const { email, seats, isOff } of people) {
    if (isOff) await owner.query('update users set is_active = false where email = $1', [email])
    for (const { code } of seats.filter((seat) => seat.isOff)) {
      await owner.query(
        `update memberships set is_active = false
         where user_id = (select id from users where email = $1)
           and organization_id = (select id from organizations where code = $2)`,
        [email, code],
      )
    }
  }
  for (const code of codes) {
    const [mana, me] = [isModuleOff(code, 'mana'), isModuleOff(code, 'me')]
    await owner.query(
      'update organizations set is_active = $2, enable_mana = $3, enable_me = $4 where code = $1',
      [code, !isOrganizationOff(code), !mana, !me],
    )
  }
}
