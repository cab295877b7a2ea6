import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ReactElement } from 'react'
import { databaseScopeOf } from '@/access/databaseScope'
import { loadUser } from '@/access/loadPrincipal'
import type { Question } from '@/src/domain/surveys'
import { runAs } from '@/src/database/scope'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'
import { mockPage, render, textOf } from './rendering'

mockPage()

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
  await create(bmms, 'communities', 'MOH', { households: 12 })
  await create(bmms, 'needs', 'MOH')
  await create(bmms, 'assessments', 'MOH')
  await create(bmms, 'ppas', 'MOH')
})
afterAll(() => bmms.close())

type View = (props: unknown) => Promise<ReactElement>

/** A page as somebody sees it, rendered in this process. */
const seenBy = async (
  email: string,
  view: View,
  { segments = [], searchParams = {} }: { segments?: string[]; searchParams?: Record<string, string> } = {},
): Promise<string> => {
  const user = (await loadUser({
    payload: bmms.payload,
    userId: await accountOf(bmms, email),
    requested: null,
  }))!
  const req = { payload: bmms.payload, user, context: {}, headers: new Headers() }
  return runAs(databaseScopeOf(user.principal), async () =>
    textOf(
      render(
        await view({
          initPageResult: { req, permissions: { canAccessAdmin: true } },
          payload: bmms.payload,
          params: { segments },
          searchParams,
        }),
      ),
    ),
  )
}

describe('figures by place', () => {
  const page = async (asked: Parameters<typeof seenBy>[2], email = 'staff@moh.bmms.test') =>
    seenBy(
      email,
      (await import('@/src/admin/geography/GeographyView')).GeographyView as unknown as View,
      asked,
    )

  test('are shown for the country, for each level below it, and are found by name', async () => {
    expect(await page({})).toContain('Region')
    expect(await page({ segments: ['geography', 'regions', 'XII'] })).toContain('Cotabato')
    expect(await page({ segments: ['geography', 'provinces', 'XII-COTABATO'] })).toContain('Pikit')
    expect(await page({ segments: ['geography', 'municipalities', 'XII-COTABATO-PIKIT'] })).toContain('Pikit')
    expect(await page({ searchParams: { search: 'Pikit' } })).toContain('Pikit')
  })

  test('say so where there is no such place', async () => {
    expect(await page({ segments: ['geography', 'provinces', 'NOWHERE'] })).toContain(
      'There is no such place.',
    )
  })
})

describe('dashboards', () => {
  test.each([
    ['CommunitiesView', 'Communities'],
    ['NeedsView', 'Needs'],
    ['MonitoringView', 'PPAs'],
  ] as const)('%s shows what a ministry has', async (name, words) => {
    const views = await import('@/src/admin/dashboard/modules/ModuleViews')
    expect(await seenBy('staff@moh.bmms.test', views[name] as unknown as View)).toContain(words)
  })

  test('the indicators of a quarter, and all organizations side by side', async () => {
    const { IndicatorsView } = await import('@/src/admin/dashboard/modules/IndicatorsView')
    const { OrganizationsView } = await import('@/src/admin/dashboard/organizations/OrganizationsView')
    expect(
      await seenBy('staff@moh.bmms.test', IndicatorsView as unknown as View, {
        searchParams: { quarter: '2026-Q3' },
      }),
    ).toContain('Indicators')
    expect(await seenBy('viewer@ocm.bmms.test', OrganizationsView as unknown as View)).toContain('MOH')
  })
})

describe('steps beside a form', () => {
  test('forwarding offers other organizations, and the answer its three kinds', async () => {
    const { ForwardForm } = await import('@/src/admin/forwarding/ForwardForm')
    const { AnswerForm } = await import('@/src/admin/forwarding/AnswerForm')
    const { WithdrawButton } = await import('@/src/admin/forwarding/WithdrawButton')
    const receivers = [{ code: 'MOLE', name: 'Ministry of Labor' }]
    expect(textOf(render(<ForwardForm need="1" receivers={receivers} />))).toContain(
      'Ministry of Labor (MOLE)',
    )
    expect(textOf(render(<AnswerForm need="1" given={null} words="" ppa={null} />))).toContain(
      'We decline it',
    )
    expect(textOf(render(<AnswerForm need="1" given="declined" words="No" ppa={null} />))).toContain(
      'Correct',
    )
    expect(textOf(render(<WithdrawButton need="1" />))).toMatch(/back|Withdraw/i)
  })

  test('each kind of question has an input of its own, and says what is wrong', async () => {
    const { AnswerInput } = await import('@/src/admin/surveys/AnswerInput')
    const kinds = [
      'text',
      'number',
      'single_choice',
      'multiple_choice',
      'scale',
      'yes_no',
      'date',
      'location',
    ]
    for (const questionType of kinds) {
      const question = {
        questionText: `Asked as ${questionType}`,
        questionType,
        isRequired: true,
        helpText: 'Ask slowly.',
        choices: 'Rice\nCorn',
        scaleMin: 1,
        scaleMax: 3,
      } as unknown as Question
      const shown = textOf(
        render(
          <AnswerInput
            number="1"
            question={question}
            value={undefined}
            problem="Answer this question."
            isReadOnly={false}
            onChange={() => undefined}
          />,
        ),
      )
      expect(shown).toContain(`Asked as ${questionType}`)
      expect(shown).toContain('Answer this question.')
    }
  })

  test('offers a step to those alone who may take it', async () => {
    const { ForwardField } = await import('@/src/admin/forwarding/ForwardField')
    const { AnswerField } = await import('@/src/admin/forwarding/AnswerField')
    const organization = await organizationId(bmms, 'MOH')
    const shown = async (email: string, field: unknown, data: object) => {
      const user = (await loadUser({
        payload: bmms.payload,
        userId: await accountOf(bmms, email),
        requested: null,
      }))!
      const req = { payload: bmms.payload, user, context: {} }
      const show = field as (props: unknown) => Promise<ReactElement>
      const id = '019e0000-0000-7000-8000-000000000000'
      return runAs(databaseScopeOf(user.principal), async () =>
        textOf(render(await show({ id, data: { organization, ...data }, req }))),
      )
    }
    const manager = 'manager@moh.bmms.test'
    expect(await shown(manager, ForwardField, { status: 'validated' })).toContain('Choose an organization')
    expect(
      await shown(manager, ForwardField, { status: 'validated', forwardStatus: 'waiting' }),
    ).not.toContain('Choose an organization')
    expect(await shown('viewer@moh.bmms.test', ForwardField, {})).toContain('by those who may approve')
    expect(await shown(manager, AnswerField, { status: 'waiting' })).toContain('Answer this need')
    expect(await shown(manager, AnswerField, { status: 'withdrawn' })).toContain('takes no answer')
    expect(await shown('viewer@moh.bmms.test', AnswerField, { status: 'waiting' })).toContain(
      'answered by those',
    )
  })

  test('leads from what opens a record to the record', async () => {
    const { OpenRecord } = await import('@/src/admin/sharing/OpenRecord')
    const { QuestionLabel } = await import('@/src/admin/surveys/QuestionLabel')
    const field = { admin: { custom: { record: 'ppa', collection: 'ppas' } } }
    const props = { data: { ppa: 'x' }, field, payload: bmms.payload } as never
    expect(render(<OpenRecord {...(props as object as Parameters<typeof OpenRecord>[0])} />)).toContain(
      'href="/admin/collections/ppas/x"',
    )
    expect(textOf(render(<QuestionLabel />))).toBe('1. What do you grow?')
  })
})
