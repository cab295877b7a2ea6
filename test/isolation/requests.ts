import type pg from 'pg'
import { codes, type Code } from './facts'
import type { Entered } from './records'

/** Two requests for an account in each organization, each with a word of its own. */
export const enterRequests = async (database: pg.Pool): Promise<Map<Code, Entered>> => {
  const { rows } = await database.query<{ code: Code; id: string }>(
    `with made as (
       insert into registrations (id, name, email, position, message, organization_id)
       select gen_random_uuid(), 'Applicant ' || n, 'applicant' || n || '@' || lower(o.code) || '.example', 'Clerk',
         'canary-' || o.code || '-registrations-' || n, o.id
       from organizations o cross join generate_series(1, 2) n where o.code = any ($1) returning id, organization_id)
     select o.code, made.id from made join organizations o on o.id = made.organization_id order by o.code, made.id`,
    [codes],
  )
  const draft = { name: 'Made up', email: 'made.up@x.example', position: 'Clerk', message: 'made up' }
  return new Map(
    codes.map((code) => {
      const [linked, loose] = rows.filter((row) => row.code === code).map(({ id }) => id)
      return [code, { linked: linked!, loose: loose!, draft }]
    }),
  )
}
