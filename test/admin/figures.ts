import type { Dashboard } from '@/src/reports/figures'

const at = '2026-03-30T18:00:00.000Z'

/** A ministry with something in every module. */
export const figures: Dashboard = {
  communities: {
    total: 12,
    households: 3400,
    population: 17_001,
    byProvince: [
      ...Array.from({ length: 10 }, (_, index) => ({
        key: `province-${index}`,
        label: `Province ${index}`,
        count: 10 - index,
        amount: 100,
        municipality: null,
      })),
      { key: null, label: 'City of Cotabato', count: 1, amount: 5, municipality: 'cotabato' },
    ],
    latest: [{ id: 'c1', title: 'North', organization: 'MOH', at, place: 'Pikit, Cotabato' }],
  },
  assessments: {
    total: 4,
    completed: 1,
    inProgress: 2,
    overdue: 1,
    byStatus: [{ key: 'analysis', label: 'Analysis', count: 2, amount: 0 }],
  },
  ppas: {
    total: 61,
    ongoing: 40,
    completed: 16,
    stalled: 5,
    meanProgress: 37.5,
    budget: 6_772_589_230,
    budgeted: 61,
    fiscalYears: [2025],
    byStatus: [
      { key: 'ongoing', label: 'Ongoing', count: 40, amount: 1 },
      { key: 'cancelled', label: 'Cancelled', count: 5, amount: 1 },
    ],
    bySector: [
      { key: null, label: 'Not classified', count: 1, amount: 2_000_000 },
      { key: 'social', label: 'Social development', count: 60, amount: 900_000 },
    ],
    byOrganization: Array.from({ length: 13 }, (_, index) => ({
      key: `organization-${index}`,
      label: `CODE${index}`,
      name: `Organization ${index}`,
      count: 1,
      amount: 1_000_000 * (13 - index),
    })),
    largest: [
      { id: 'p1', title: 'Hospitals', organization: 'MOH', at, budget: 593_940_000, status: 'ongoing' },
    ],
    latest: [{ id: 'p2', title: 'Clinics', organization: 'MOH', at, progress: 10, status: 'on_hold' }],
  },
  progressReports: {
    total: 17,
    recent: 9,
    latest: [
      {
        id: 'r1',
        title: 'Halfway',
        organization: 'MOH',
        at,
        ppaId: 'p1',
        ppaTitle: 'Hospitals',
        progress: 50,
      },
      {
        id: 'r2',
        title: 'A note',
        organization: 'MOH',
        at,
        ppaId: 'p2',
        ppaTitle: 'Clinics',
        progress: null,
      },
    ],
  },
}

/** A ministry on its first day. */
export const nothing: Dashboard = {
  communities: { total: 0, households: 0, population: 0, byProvince: [], latest: [] },
  assessments: { total: 0, completed: 0, inProgress: 0, overdue: 0, byStatus: [] },
  ppas: {
    total: 0,
    ongoing: 0,
    completed: 0,
    stalled: 0,
    meanProgress: null,
    budget: 0,
    budgeted: 0,
    fiscalYears: [],
    byStatus: [],
    bySector: [],
    byOrganization: [],
    largest: [],
    latest: [],
  },
  progressReports: { total: 0, recent: 0, latest: [] },
}
