import { canaryOf } from './canary'
import type { Caller } from './caller'
import type { PlaceSlug, Row } from './world'

type Places = Readonly<Record<PlaceSlug, readonly string[]>>

const rowsEach = 3

/** A few records of every kind for an organization, entered over REST by one of its people. */
export const recordsOf = async ({
  code,
  userId,
  token,
  places,
  caller,
}: {
  code: string
  userId: string
  token: string
  places: Places
  caller: Caller
}): Promise<Row[]> => {
  const rows: Row[] = []
  const enter = async (slug: string, body: object): Promise<string> => {
    const answer = await caller.directly({
      method: 'POST',
      path: `/api/${slug}?depth=0`,
      headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`No ${slug} for ${code}: ${answer.status} ${answer.body}`)
    const { id } = (JSON.parse(answer.body) as { doc: { id: string } }).doc
    rows.push({ id, slug, code })
    return id
  }
  for (let number = 1; number <= rowsEach; number += 1) {
    const marked = (slug: string, text: string) => `${text} ${canaryOf(code, slug, number)}`
    const barangay = places.barangays[number]
    const community = await enter('communities', {
      name: marked('communities', 'Community'),
      priorityNeeds: marked('communities', 'Needs'),
      barangay,
    })
    await enter('community-livelihoods', {
      community,
      livelihoodType: 'agriculture',
      specificActivity: marked('community-livelihoods', 'Rubber tapping'),
    })
    await enter('community-infrastructure', {
      community,
      infrastructureType: 'water',
      availabilityStatus: 'limited',
      description: marked('community-infrastructure', 'One well'),
    })
    const stakeholder = await enter('stakeholders', {
      community,
      fullName: marked('stakeholders', 'A leader'),
      stakeholderType: 'imam',
      contactNumber: '0917 000 0000',
    })
    await enter('stakeholder-engagements', {
      stakeholder,
      title: marked('stakeholder-engagements', 'First visit'),
      description: 'What they need',
      engagementType: 'meeting',
      date: '2025-02-01',
      documentedBy: 'The clerk',
    })
    await enter('community-events', {
      community,
      title: marked('community-events', 'Feast'),
      eventType: 'religious',
      startDate: '2025-04-01',
    })
    await enter('municipality-coverages', {
      municipality: places.municipalities.at(-number),
      notes: marked('municipality-coverages', 'Seen last year'),
    })
    await enter('province-coverages', {
      province: places.provinces.at(-number),
      notes: marked('province-coverages', 'Seen last year'),
    })
    const assessment = await enter('assessments', {
      title: marked('assessments', 'Assessment'),
      description: marked('assessments', 'What to find out'),
      objectives: 'To know more',
      category: places['assessment-categories'][0],
      assessmentLevel: number === 1 ? 'community' : 'regional',
      ...(number === 1 ? { community } : { region: places.regions[0] }),
      plannedStartDate: '2025-02-01',
      plannedEndDate: '2025-03-01',
      leadAssessor: userId,
      teamMembers: [{ user: userId, role: 'observer', notes: marked('assessments', 'Knows the way') }],
    })
    const ppa = await enter('ppas', {
      title: marked('ppas', 'Clean water'),
      summary: marked('ppas', 'Wells and pipes'),
      category: 'moa_ppa',
      fiscalYear: 2025,
      budgetAllocation: 1000 + number,
      communities: [community],
      relatedAssessment: assessment,
      milestoneDates: [{ title: marked('ppas', 'First well'), date: '2025-06-01' }],
    })
    await enter('indicators', {
      name: marked('indicators', 'Wells dug'),
      kind: 'output',
      ppa,
      values: [{ period: '2025', value: number, remarks: marked('indicators', 'So far') }],
    })
    await enter('progress-reports', {
      notes: marked('progress-reports', 'Work has begun'),
      ppa,
      progress: 10,
    })
    await enter('special-provisions', {
      title: marked('special-provisions', 'Use of the fund'),
      details: marked('special-provisions', 'Only for wells'),
      fiscalYear: 2025,
      fundingSource: 'gaab_2025',
    })
  }
  return rows
}
