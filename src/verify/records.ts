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
  guest,
  caller,
}: {
  code: string
  userId: string
  token: string
  places: Places
  /** The organization that is let in to what is shared. */
  guest: string
  caller: Caller
}): Promise<Row[]> => {
  const rows: Row[] = []
  const send = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const content = body && (path.startsWith('ppa-documents') ? asForm(body) : asJson(body))
    const answer = await caller.directly({
      method,
      path: `/api/${path}`,
      headers: {
        ...content?.headers,
        authorization: `JWT ${token}`,
        // Oversight lists those of others too.
        'x-bmms-organization': code,
      },
      ...(content && { body: content.body }),
    })
    if (answer.status > 201) throw new Error(`${method} ${path} for ${code}: ${answer.status} ${answer.body}`)
    return JSON.parse(answer.body) as Answer
  }
  const enter = async (slug: string, body: object): Promise<string> => {
    const { doc } = await send<{ doc: { id: string } }>('POST', `${slug}?depth=0`, body)
    rows.push({ id: doc.id, slug, code })
    return doc.id
  }
  for (let number = 1; number <= rowsEach; number += 1) {
    const marked = (slug: string, text: string) => `${text} ${canaryOf(code, slug, number)}`
    const barangay = places.barangays[number]
    const community = await enter('communities', {
      name: marked('communities', 'Community'),
      priorityNeeds: marked('communities', 'Needs'),
      barangay,
    })
    await enter('community-shares', {
      community,
      recipient: guest,
      message: marked('community-shares', 'For your work there'),
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
    const survey = await enter('surveys', {
      title: marked('surveys', 'Household survey'),
      description: 'What people live on',
      assessment,
      surveyType: 'household',
      status: 'active',
      targetRespondents: 40,
      estimatedDurationMinutes: 20,
      startDate: '2025-03-01',
      endDate: '2025-03-31',
      questions: [{ questionText: marked('surveys', 'What do you grow?'), questionType: 'text' }],
    })
    await enter('survey-responses', {
      survey,
      collectionLocation: marked('survey-responses', 'The hall'),
      responses: { 1: marked('survey-responses', 'Rice') },
    })
    await enter('mapping-activities', {
      title: marked('mapping-activities', 'Map of floods'),
      assessment,
      mappingType: 'hazard_mapping',
      coverageArea: 'The river',
      methodology: marked('mapping-activities', 'Walks'),
      startDate: '2025-03-01',
      endDate: '2025-03-02',
      team: [userId],
    })
    await enter('baseline-studies', {
      title: marked('baseline-studies', 'How they live'),
      assessment,
      community,
      studyType: 'livelihood',
      studyDomains: ['economic'],
      description: marked('baseline-studies', 'Before the wells'),
      objectives: 'To measure later',
      targetPopulation: 'All households',
      methodology: 'quantitative',
      dataCollectionMethods: 'Visits',
      plannedStartDate: '2025-02-01',
      plannedEndDate: '2025-03-01',
      principalInvestigator: userId,
      researchTeam: [{ user: userId, role: 'data_analyst' }],
      indicators: [
        {
          name: marked('baseline-studies', 'Income'),
          description: 'Of a household',
          indicatorType: 'economic',
          dataType: 'currency',
          baselineValue: '5,000',
          dataSource: 'Visits',
        },
      ],
    })
    const workshop = await enter('workshop-activities', {
      title: marked('workshop-activities', 'First workshop'),
      assessment,
      workshopType: 'workshop_1',
      description: 'The community',
      workshopDay: 'day_2',
      scheduledDate: '2025-03-02',
      startTime: '08:00',
      endTime: '12:00',
      targetParticipants: 30,
      facilitators: [userId],
      methodology: 'Group work',
      expectedOutputs: marked('workshop-activities', 'A map'),
    })
    await enter('workshop-participants', {
      workshop,
      name: marked('workshop-participants', 'An elder'),
      participantType: 'elder',
      contactNumber: '0917 000 0000',
    })
    await enter('mana-reports', {
      title: marked('mana-reports', 'What was found'),
      assessment,
      executiveSummary: marked('mana-reports', 'Water is far'),
    })
    const need = await enter('needs', {
      title: marked('needs', 'A well'),
      description: marked('needs', 'Water is far'),
      community,
      category: places['needs-categories'][0],
      geographicScope: 'The whole sitio',
      affectedPopulation: 500,
      urgencyLevel: 'immediate',
      impactSeverity: 5,
      feasibility: 'high',
      evidenceSources: 'Talks with the elders',
    })
    await enter('needs-prioritizations', {
      title: marked('needs-prioritizations', 'Assembly'),
      description: 'Put in order',
      assessment,
      community,
      method: 'ranking',
      startDate: '2025-03-01',
      endDate: '2025-03-02',
      facilitators: [userId],
      participantCount: 30,
      stakeholderGroups: 'Elders, women, youth',
      items: [{ need, rank: 1, justification: marked('needs-prioritizations', 'Asked for most') }],
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
    await enter('ppa-participants', {
      ppa,
      participant: guest,
      task: marked('ppa-participants', 'Dig the wells'),
    })
    const indicator = await enter('indicators', {
      name: marked('indicators', 'Wells dug'),
      kind: 'output',
      ppa,
      values: [{ period: '2024', value: number, remarks: marked('indicators', 'So far') }],
    })
    await enter('indicator-actuals', {
      remarks: marked('indicator-actuals', 'Two wells'),
      indicator,
      year: 2025,
      quarter: 'Q1',
      value: number,
      disaggregation: [{ group: 'sex_female', count: 1 }],
    })
    await enter('funding-flows', {
      remarks: marked('funding-flows', 'Advice of allotment'),
      ppa,
      trancheType: 'allocation',
      amount: 1000 + number,
    })
    await enter('budget-cycle-stages', {
      notes: marked('budget-cycle-stages', 'Called for'),
      ppa,
      stage: 'budget_call',
    })
    await enter('ppa-documents', {
      title: marked('ppa-documents', 'Photo of the well'),
      notes: marked('ppa-documents', 'Before the work'),
      kind: 'supporting',
      ppa,
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
  // Coverages come by themselves, of the places of the communities.
  for (const slug of ['municipality-coverages', 'province-coverages']) {
    const { docs } = await send<{ docs: { id: string }[] }>('GET', `${slug}?depth=0&limit=${rowsEach}`)
    for (const [index, { id }] of docs.entries()) {
      await send('PATCH', `${slug}/${id}?depth=0`, {
        notes: `Seen last year ${canaryOf(code, slug, index + 1)}`,
      })
      rows.push({ id, slug, code })
    }
  }
  return rows
}

type Content = { headers: Record<string, string>; body: string }

const asJson = (body: object): Content => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** A record with a file, in which its words stand too. */
const asForm = (body: object): Content => {
  const line = '------bmms-verify'
  const record = JSON.stringify(body)
  const part = (name: string, content: string) =>
    `${line}\r\nContent-Disposition: form-data; ${name}\r\n\r\n${content}\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${line.slice(2)}` },
    body:
      part('name="_payload"', record) +
      part('name="file"; filename="letter.pdf"', `%PDF-1.4\n% ${record}\nstartxref\n9\n%%EOF`) +
      `${line}--\r\n`,
  }
}
