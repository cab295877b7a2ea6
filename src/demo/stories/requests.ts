import type { RequestStatus } from '@/src/domain/requests'
import { plant } from '../write'
import { between, chanceOf, inTurn, scaled, type Community, type Telling } from './telling'

type Fate = { steps: readonly RequestStatus[]; outcome?: { status: string; progress: number } }

const carriedOut = ['under_review', 'endorsed', 'approved', 'in_progress'] as const

/** Requests that communities sent in, from new to declined: the steps each of them has taken since. */
const fates: readonly Fate[] = [
  { steps: [] },
  { steps: ['under_review'] },
  { steps: ['under_review', 'endorsed'] },
  { steps: carriedOut, outcome: { status: 'ongoing', progress: 45 } },
  { steps: [...carriedOut, 'completed'], outcome: { status: 'completed', progress: 100 } },
  { steps: ['under_review', 'declined'], outcome: { status: 'cancelled', progress: 0 } },
]

/** What communities ask of the office for them; other organizations get none directly. */
export const tellRequests = async (telling: Telling, communities: readonly Community[]): Promise<void> => {
  const { office, ministry, calendar, tally } = telling
  if (office.code !== 'OOBC') return
  const fiscalYear = calendar.years[2]
  for (let index = 0; index < scaled(telling, 12); index++) {
    const wish = inTurn(ministry.wishes, index)
    const { id: community, barangay } = inTurn(communities, index * 5)
    const title = `Request of ${barangay.name}: ${wish.title}`
    const chance = chanceOf(office.code, title)
    const { steps, outcome } = inTurn(fates, index)
    await plant(office, tally, {
      collection: 'ppas',
      key: { and: [{ title: { equals: title } }, { fiscalYear: { equals: fiscalYear } }] },
      make: async (pen) => {
        const id = await pen.add('ppas', {
          title,
          category: 'obc_request',
          summary: wish.description,
          ppaType: 'project',
          fiscalYear,
          estimatedTotalAmount: Math.round((wish.thousands * between(chance, 80, 130)) / 100) * 1000,
          communities: [community],
          coverageMunicipality: barangay.municipality.id,
          submittedByCommunity: community,
          submittedToOrganization: office.id,
          requestStatus: 'submitted',
          requestSource: 'oobc_staff',
          requesterPosition: 'Chair of the community council',
          requestObjectives: [wish.title],
          priority: chance.of(['medium', 'high', 'urgent']),
        })
        // Staff entered it, so the manager decides.
        for (const requestStatus of steps) await pen.change('ppas', id, { requestStatus }, 'manager')
        if (outcome) await pen.change('ppas', id, outcome)
        return id
      },
    })
  }
}
