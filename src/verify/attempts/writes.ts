import fc, { type Arbitrary } from 'fast-check'
import { fieldsOf, mostly, type Material } from './attempt'
import { manaBody } from './mana'
import { absent, anyValue, nastyText, type Values } from './values'

type Body = Record<string, unknown>

/** What no client may set: whose a record is, who made it, what an account may do. */
const forbidden = (values: Values): Arbitrary<Body> =>
  fc.record(
    {
      id: values.id('ppas'),
      organization: mostly<unknown>(
        values.organization,
        4,
        fc.constantFrom<unknown>('MOLE', null, { id: absent }),
        anyValue,
      ),
      implementingMoa: mostly<unknown>(values.organization, 4, anyValue),
      createdBy: values.id('users'),
      updatedBy: values.id('users'),
      user: values.id('users'),
      createdAt: fc.constantFrom<unknown>('2001-01-01', 'soon'),
      updatedAt: fc.constantFrom<unknown>(null, '2001-01-01'),
      deletedAt: fc.constantFrom<unknown>(null, '2025-01-01T00:00:00.000Z', 'x'),
      _status: fc.constantFrom('published', 'draft'),
      isSuperadmin: fc.constantFrom<unknown>(true, 'true'),
      isActive: fc.constantFrom<unknown>(true, false),
      isPrimary: fc.boolean(),
      isOversight: fc.constant(true),
      oversight: fc.constant(true),
      role: fc.constantFrom<unknown>('admin', 'superadmin', 'viewer', ['admin']),
      canManageUsers: fc.boolean(),
      canApproveBudgets: fc.constant(true),
      approvalStatus: fc.constantFrom('approved', 'enacted'),
      sourceKey: nastyText,
      principal: fc.constant({ isSuperadmin: true, memberships: [] }),
      sessions: fc.constant([{ id: absent, createdAt: '2025-01-01', expiresAt: '2099-01-01' }]),
      hash: fc.constant('0'),
      salt: fc.constant('0'),
      password: fc.constantFrom('verify password 2026', '123', ''),
      resetPasswordToken: fc.constant('0'),
      loginAttempts: fc.constantFrom<unknown>(0, -1, 'x'),
      lockUntil: fc.constant(null),
      _verified: fc.constant(true),
      enableAPIKey: fc.constant(true),
      apiKey: fc.constant('verify'),
      isSystemRole: fc.constant(true),
      permissions: somePermissions,
      membership: values.id('memberships'),
      overrideAccess: fc.constant(true),
      ['__proto__']: fc.constant({ isSuperadmin: true }),
      constructor: fc.constant({ prototype: { isSuperadmin: true } }),
    },
    { requiredKeys: [] },
  )

/** Lists of what can be given, of what cannot, and of what is none. */
const somePermissions: Arbitrary<unknown> = fc.constantFrom<unknown>(
  ['me.ppas.view', 'me.ppas.edit'],
  ['me.ppas.approve', 'administration.roles.edit'],
  ['administration.organizations.edit'],
  ['me.ppas.view', 'me.ppas.view'],
  [{}],
  'me.ppas.view',
  null,
)

/** Takes only a few of the keys: with all of them a body never gets anywhere. */
const few = (body: Arbitrary<Body>): Arbitrary<Body> =>
  fc.tuple(body, fc.integer({ min: 0, max: 3 }), fc.nat(40)).map(([all, count, from]) => {
    const names = Object.keys(all)
    const taken = Array.from(
      { length: Math.min(count, names.length) },
      (_, step) => names[(from + step * 7) % names.length]!,
    )
    return Object.fromEntries(taken.map((name) => [name, all[name]]))
  })

/** Bodies of writes: sound records with references of one's own and of others, and with what is not to be set. */
export const writesFrom = (material: Material, values: Values) => {
  const sound = (slug: string): Arbitrary<Body> => {
    const text = fc.constantFrom('A new well', 'Roads', 'ñ 🏝️')
    const found = manaBody(slug, values, text)
    if (found) return found
    switch (slug) {
      case 'communities':
        return fc.record({ name: text, barangay: values.id('barangays') })
      case 'community-shares':
        return fc.record({
          community: values.id('communities'),
          recipient: values.id('organizations'),
          level: fc.constantFrom('read', 'contribute', 'own'),
          message: text,
        })
      case 'ppa-participants':
        return fc.record({
          ppa: values.id('ppas'),
          participant: values.id('organizations'),
          task: text,
          participation: fc.constantFrom('accepted', 'declined'),
          progress: fc.constantFrom<unknown>(10, 101, 'x'),
        })
      case 'community-livelihoods':
        return fc.record({
          community: values.id('communities'),
          livelihoodType: fc.constantFrom('fishing', 'x'),
          specificActivity: text,
        })
      case 'community-infrastructure':
        return fc.record({
          community: values.id('communities'),
          infrastructureType: fc.constantFrom('roads', 'health', 'market'),
          availabilityStatus: fc.constant('none'),
        })
      case 'stakeholders':
        return fc.record({
          community: values.id('communities'),
          fullName: text,
          stakeholderType: fc.constantFrom('imam', 'volunteer'),
        })
      case 'stakeholder-engagements':
        return fc.record({
          stakeholder: values.id('stakeholders'),
          title: text,
          description: text,
          engagementType: fc.constant('meeting'),
          date: fc.constantFrom('2025-02-01', 'tomorrow'),
          documentedBy: text,
        })
      case 'community-events':
        return fc.record({
          community: values.id('communities'),
          title: text,
          eventType: fc.constant('meeting'),
          startDate: fc.constant('2025-02-01'),
          startTime: fc.constantFrom<unknown>(undefined, '08:00', '25:00'),
        })
      case 'municipality-coverages':
        return fc.record({
          municipality: values.id('municipalities'),
          autoSync: fc.boolean(),
          households: fc.constantFrom<unknown>(7, -1, 'x'),
        })
      case 'province-coverages':
        return fc.record({
          province: values.id('provinces'),
          autoSync: fc.boolean(),
          isSubmitted: fc.boolean(),
        })
      case 'ppas':
        return fc.record(
          {
            title: text,
            category: fc.constantFrom('moa_ppa', 'obc_request'),
            relatedAssessment: values.id('assessments'),
            relatedPpas: fc.array(values.id('ppas'), { maxLength: 2 }),
            communities: fc.array(values.id('communities'), { maxLength: 2 }),
          },
          { requiredKeys: ['title', 'category'] },
        )
      case 'indicators':
        return fc.record({ name: text, kind: fc.constant('output'), ppa: values.id('ppas') })
      case 'indicator-actuals':
        return fc.record({
          remarks: text,
          indicator: values.id('indicators'),
          year: fc.constantFrom<unknown>(2024, 1999, 'x'),
          quarter: fc.constantFrom('Q1', 'Q4', 'Q5'),
          value: fc.constantFrom<unknown>(5, -1, 'x'),
        })
      case 'funding-flows':
        return fc.record({
          remarks: text,
          ppa: values.id('ppas'),
          trancheType: fc.constantFrom('allocation', 'obligation', 'disbursement', 'adjustment', 'gift'),
          amount: fc.constantFrom<unknown>(5, -5, 1e12, 'x'),
        })
      case 'budget-cycle-stages':
        return fc.record({
          notes: text,
          ppa: values.id('ppas'),
          stage: fc.constantFrom('legislation', 'execution', 'party'),
          ownerOrganization: values.organization,
        })
      case 'progress-reports':
        return fc.record({
          notes: text,
          ppa: values.id('ppas'),
          progress: fc.constantFrom<unknown>(5, 101, 'x'),
        })
      case 'ppa-documents':
        return fc.record({
          title: text,
          kind: fc.constantFrom('photo', 'requester_id', 'virus'),
          ppa: values.id('ppas'),
          report: fc.option(values.id('progress-reports')),
          filename: fc.constantFrom('x.pdf', '../x', '/etc/passwd'),
          url: fc.constantFrom('/api/users/me', 'http://127.0.0.1:1/'),
        })
      case 'special-provisions':
        return fc.record({
          title: text,
          details: text,
          fiscalYear: fc.constant(2025),
          fundingSource: fc.constant('gaab_2025'),
        })
      case 'memberships':
        return fc.record({
          email: fc.constantFrom('new@verify.bmms.test', 'staff@mole.bmms.test', 'root@bmms.test', 'x'),
          name: text,
          role: fc.constantFrom('viewer', 'staff', 'admin'),
          organization: values.organization,
        })
      case 'roles':
        return fc.record({
          name: text,
          level: fc.constantFrom<unknown>(1, 2, 4, 5, '1'),
          permissions: somePermissions,
          organization: values.organization,
        })
      case 'role-assignments':
        return fc.record({
          membership: values.id('memberships'),
          role: values.id('roles'),
          expiresAt: fc.constantFrom<unknown>(null, '2100-01-01', '2020-01-01', 'never'),
        })
      case 'permission-overrides':
        return fc.record({
          membership: values.id('memberships'),
          permission: fc.constantFrom('me.ppas.delete', 'administration.roles.edit', 'geography.places.edit'),
          isGranted: fc.boolean(),
          reason: text,
        })
      case 'users':
        return fc.record(
          { name: text, email: fc.constantFrom('new@verify.bmms.test', 'root@bmms.test') },
          { requiredKeys: [] },
        )
      default:
        return fc.record(
          { name: text, code: fc.constantFrom('MOH', 'NEW'), psgc: fc.constant('0000000000') },
          { requiredKeys: [] },
        )
    }
  }

  const someField = (slug: string): Arbitrary<Body> => {
    const fields = fieldsOf(material, slug)
    return fc
      .constantFrom(...fields)
      .chain((field) =>
        mostly<unknown>(values.fitting(field), 3, anyValue).map((value) => ({ [field.name]: value })),
      )
  }

  const update = (slug: string): Arbitrary<Body> =>
    fc.tuple(someField(slug), few(forbidden(values))).map(([one, more]) => ({ ...one, ...more }))

  const creation = (slug: string): Arbitrary<Body> =>
    fc
      .tuple(sound(slug), few(forbidden(values)), fc.option(someField(slug), { freq: 3 }))
      .map(([body, more, odd]) => ({ ...body, ...more, ...odd }))

  return { creation, update }
}
