import { describe, expect, test } from '@jest/globals'
import { problemsOfStudy, responseRate, wayOfStudy } from '@/src/domain/baselineStudies'
import {
  isFixed,
  missingForReport,
  reportStatuses,
  wayOfReport,
  type ReportStatus,
} from '@/src/domain/manaReports'
import { wayRefusal } from '@/src/domain/steps'
import { hoursBetween, problemsOfTimes, wayOfWorkshop } from '@/src/domain/workshops'

describe('a baseline study', () => {
  test('is found complete, and opened again, by those who may approve', () => {
    const refusal = (from: 'review' | 'completed' | 'reporting' | null, to: 'completed' | 'review') =>
      wayRefusal({ way: wayOfStudy, from, to, mayApprove: false })
    expect(refusal('reporting', 'review')).toBeNull()
    expect([refusal('review', 'completed'), refusal('completed', 'review')]).toEqual([
      expect.stringMatching(/may approve/),
      expect.stringMatching(/may approve/),
    ])
    // Work from before is entered as it stands.
    expect(refusal(null, 'completed')).toBeNull()
    expect(wayOfStudy.steps.cancelled).toEqual(['planning'])
  })

  test('tells how much of its sample was reached', () => {
    expect(responseRate({ sampleSizeTarget: 30, sampleSizeActual: 20 })).toBe(66.7)
    expect(responseRate({ sampleSizeTarget: 30, sampleSizeActual: null })).toBe(0)
    expect(responseRate({ sampleSizeTarget: 0, sampleSizeActual: 5 })).toBeNull()
    expect(responseRate({})).toBeNull()
  })

  test('has each role of a person and each indicator once, and days for what is done', () => {
    const problems = problemsOfStudy({
      team: [
        { user: 'a', role: 'translator' },
        { user: 'a', role: 'supervisor' },
        { user: 'a', role: 'translator' },
        { user: null, role: 'translator' },
        { user: null, role: 'translator' },
      ],
      indicators: [{ name: 'Income' }, { name: ' income ' }, { name: 'Wells' }, {}, {}],
      dataCollections: [
        { status: 'planned' },
        { status: 'completed' },
        { status: 'validated', actualDate: '2025-03-01' },
        { status: 'quality_check' },
        { status: 'validated', actualDate: null },
      ],
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'researchTeam.2.role',
      'indicators.1.name',
      'dataCollections.1.actualDate',
      'dataCollections.3.actualDate',
      'dataCollections.4.actualDate',
    ])
  })
})

describe('a workshop', () => {
  test('lasts from its beginning to its end', () => {
    expect(hoursBetween('08:00', '12:20')).toBe(4.33)
    for (const [start, end] of [
      ['12:00', '08:00'],
      ['08:00', '08:00'],
      [null, '08:00'],
      ['08:00', undefined],
      ['8:00', '12:00'],
    ])
      expect(hoursBetween(start, end)).toBeNull()
  })

  test('has its sessions within its times', () => {
    const paths = (workshopSessions: object[], times = { startTime: '08:00', endTime: '12:00' }) =>
      problemsOfTimes({ ...times, workshopSessions }).map(({ path }) => path)
    expect(paths([{ startTime: '08:00', endTime: '12:00' }, {}, { startTime: '11:00' }])).toEqual([])
    expect(paths([], { startTime: '12:00', endTime: '08:00' })).toEqual(['endTime'])
    expect(
      paths([
        { startTime: '07:59' },
        { endTime: '12:01' },
        { startTime: '10:00', endTime: '09:00' },
        { startTime: 'soon', endTime: 'later' },
      ]),
    ).toEqual(['workshopSessions.0.startTime', 'workshopSessions.1.endTime', 'workshopSessions.2.endTime'])
  })

  test('goes from planned to completed, or is cancelled', () => {
    expect(wayOfWorkshop.steps).toEqual({
      planned: ['in_progress', 'cancelled'],
      in_progress: ['completed', 'planned', 'cancelled'],
      completed: ['in_progress'],
      cancelled: ['planned'],
    })
  })
})

describe('a MANA report', () => {
  const statuses = Object.keys(reportStatuses) as ReportStatus[]
  const open = (mayApprove: boolean) =>
    statuses.flatMap((from) =>
      statuses
        .filter((to) => from !== to && wayRefusal({ way: wayOfReport, from, to, mayApprove }) === null)
        .map((to) => `${from} ${to}`),
    )

  test('is sent into review by whoever works on it, and taken further by those who approve', () => {
    expect(open(false)).toEqual(['draft review', 'review draft'])
    expect(open(true)).toEqual([
      'draft review',
      'review draft',
      'review validation',
      'validation review',
      'validation final',
      'final validation',
      'final submitted',
    ])
    const entered = (to: ReportStatus) => wayRefusal({ way: wayOfReport, from: null, to, mayApprove: false })
    expect([entered('draft'), entered('final')]).toEqual([null, expect.stringMatching(/may approve/)])
  })

  test('asks for its chapters, and for the validation with the community before it is final', () => {
    const missing = (status: ReportStatus, row = {}) => missingForReport(status, row).map(({ path }) => path)
    const written = { executiveSummary: 'x', methodology: 'x', priorityIssues: 'x' }
    expect(missing('draft')).toEqual([])
    expect(missing('review', { ...written, methodology: '  ' })).toEqual(['methodology'])
    expect(missing('validation', written)).toEqual([])
    expect(missing('final', written)).toEqual(['validationDate', 'validationParticipants'])
    expect(statuses.filter(isFixed)).toEqual(['final', 'submitted'])
  })
})
