import { plant } from '../write'
import { between, chanceOf, inTurn, scaled, type Community, type Telling } from './telling'

/** Requests that communities sent in, from new to declined. */
const statuses = ['submitted', 'under_review', 'endorsed', 'in_progress', 'completed', 'declined'] as const

const progressOf: Partial<Record<(typeof statuses)[number], { status: string; progress: number }>> = {
  in_progress: { status: 'ongoing', progress: 45 },
  completed: { status: 'completed', progress: 100 },
  declined: { status: 'cancelled', progress: 0 },
}

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
    const requestStatus = inTurn(statuses, index)
    await plant(office, tally, {
      collection: 'ppas',
      key: { and: [{ title: { equals: title } }, { fiscalYear: { equals: fiscalYear } }] },
      make: (pen) =>
        pen.add('ppas', {
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
          requestStatus,
          requestSource: 'oobc_staff',
          requesterPosition: 'Chair of the community council',
          requestObjectives: [wish.title],
          priority: chance.of(['medium', 'high', 'urgent']),
          ...progressOf[requestStatus],
        }),
    })
  }
}
