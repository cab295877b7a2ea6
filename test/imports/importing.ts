import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { runImport } from '@/src/imports/ppas/command'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'

export const health = `moa: "Ministry of Health"
acronym: "MOH"
ppas:
  - title: "Family Health"
    description: "Care for mothers"
    outcome_indicators:
      - indicator: "Percentage of deliveries in health facilities"
        target: "95%"
    output_indicators:
      - indicator: "Number of midwives trained in the year"
        target: 131
      - indicator: "Households reached"
        target: "3 billion"
      - indicator: "Clinics opened"
        target: null
    approved_budget: 34001249.10
  - title: "Hospitals"
    description: ""
    outcome_indicators: []
    approved_budget: "1,000,000.20"
  - title: "Hospitals"
    approved_budget: 5
special_provisions:
  - title: "Reporting"
    details: |
      Report every quarter.

      In writing.
`

export const wali = `moa: Office of the Wali
acronym: owb
ppas:
  - {title: Ceremonies, approved_budget: 10}
`

export const oobc = `moa: Office for Other Bangsamoro Communities (OOBC)
acronym: OOBC
ppas:
  - {title: Services to OBCs, approved_budget: 20}
`

type Slug = 'ppas' | 'indicators' | 'special-provisions'

/** A BMMS for the whole test file and, for each test, an empty folder of files and no PPAs. */
export const prepareImports = () => {
  let bmms: Bmms
  let folder: string

  beforeAll(async () => {
    bmms = await startBmms()
  })
  afterAll(() => bmms.close())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bmms-import-'))
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    for (const collection of ['ppas', 'special-provisions'] as const) {
      await bmms.payload.delete({ collection, where: { id: { exists: true } }, overrideAccess: true })
    }
  })

  const put = (name: string, text: string | Buffer): string => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }

  /** Runs the command on this BMMS and keeps what it says. */
  const run = async (...args: string[]): Promise<{ isDone: boolean; said: string }> => {
    const lines: string[] = []
    const open = () => Promise.resolve({ payload: bmms.payload, close: () => Promise.resolve() })
    const isDone = await runImport({ args, say: (line) => lines.push(line), open })
    return { isDone, said: lines.join('\n') }
  }

  const all = async (collection: Slug): Promise<Document[]> => {
    const { docs } = await bmms.payload.find({
      collection,
      depth: 0,
      pagination: false,
      sort: 'createdAt',
      overrideAccess: true,
    })
    return docs as unknown as Document[]
  }

  const named = async (collection: Slug, field: string, value: string): Promise<Document> => {
    const found = (await all(collection)).find((document) => document[field] === value)
    if (!found) throw new Error(`No ${collection} with ${field} "${value}"`)
    return found
  }

  const asStaff = (method: string, path: string, content?: object): Promise<Answer> =>
    bmms.request(method, path, { as: 'staff@moh.bmms.test', body: content })

  return { bmms: () => bmms, folder: () => folder, put, run, all, named, asStaff }
}

/** The cells of a line of the summary table. */
export const rowOf = (said: string, name: string): string[] =>
  said
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.split(/\s{2,}/) ?? []
