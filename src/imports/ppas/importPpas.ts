import { basename } from 'node:path'
import type { Payload } from 'payload'
import { isSameBody, resolveOrganizationCode } from '@/src/domain/appropriations/organizations'
import { sumOf } from '@/src/domain/appropriations/money'
import { parseAppropriation, type Appropriation } from '@/src/domain/appropriations/parse'
import type { Problem } from '@/src/domain/appropriations/yaml'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { readText } from './files'
import { RefusedRecord } from './refused'
import { storePpas, type Organization, type StoredPpas } from './storePpas'
import { storeProvisions, type StoredProvisions } from './storeProvisions'
import { inTransaction } from './transaction'

/** What became of one file: either all of it was stored, or, with problems, nothing. `budget` is in centavos. */
export type Imported = Omit<StoredPpas, 'gone'> &
  Omit<StoredProvisions, 'gone'> & {
    file: string
    code: string
    budget: bigint
    gone: string[]
    warnings: Problem[]
  }
export type Failed = { file: string; problems: Problem[] }
export type Outcome = Imported | Failed

/**
 * Imports files of the budget law one by one, each in a transaction of its own: a faulty file is reported and
 * leaves no trace, the others are stored. A dry run stores nothing.
 */
export const importPpas = async ({
  payload,
  files,
  isDryRun = false,
  onFile = () => undefined,
}: {
  payload: Payload
  files: readonly string[]
  isDryRun?: boolean
  onFile?: (outcome: Outcome) => void
}): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  const fileOf = new Map<string, string>()
  for (const path of files) {
    const outcome = await importFile({ payload, path, isDryRun, fileOf })
    outcomes.push(outcome)
    onFile(outcome)
  }
  return outcomes
}

/** `fileOf` remembers by code which file an MOA's budget came from. */
const importFile = async ({
  payload,
  path,
  isDryRun,
  fileOf,
}: {
  payload: Payload
  path: string
  isDryRun: boolean
  fileOf: Map<string, string>
}): Promise<Outcome> => {
  const file = basename(path)
  try {
    const parsed = parseAppropriation(await readText(path))
    if ('problems' in parsed) return { file, problems: parsed.problems }
    const { appropriation } = parsed
    const organization = await findOrganization(payload, appropriation)
    claim({ fileOf, file, organization })
    const stored = await inTransaction({
      payload,
      organization: organization.id,
      isKept: !isDryRun,
      work: async (req) => {
        const ppas = await storePpas({ payload, req, organization }, appropriation.ppas)
        const provisions = await storeProvisions(
          { payload, req, organization },
          appropriation.specialProvisions,
        )
        return { ...ppas, ...provisions, gone: [...ppas.gone, ...provisions.gone] }
      },
    })
    return {
      file,
      code: organization.code,
      budget: sumOf(appropriation.ppas.map(({ budget }) => budget)),
      warnings: [...appropriation.warnings, ...nameWarning(appropriation, organization)],
      ...stored,
    }
  } catch (error) {
    return { file, problems: [problemOf(error)] }
  }
}

const findOrganization = async (payload: Payload, { acronym, moa }: Appropriation): Promise<Organization> => {
  const code = resolveOrganizationCode({ acronym, moa })
  // Which organization a file is for must be known before anything can be done on its behalf.
  const { docs } = await runAs(systemScopes.accounts, () =>
    payload.find({
      collection: 'organizations',
      where: { code: { equals: code } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    }),
  )
  if (docs[0]) return docs[0]
  throw new RefusedRecord({ path: 'acronym', line: 0, message: `BMMS knows no MOA with the code "${code}".` })
}

const claim = ({
  fileOf,
  file,
  organization: { code },
}: {
  fileOf: Map<string, string>
  file: string
  organization: Organization
}): void => {
  const earlier = fileOf.get(code)
  if (earlier) {
    throw new RefusedRecord({
      path: 'acronym',
      line: 0,
      message: `The file ${earlier} is already for ${code}.`,
    })
  }
  fileOf.set(code, file)
}

/** A mistyped acronym would put a budget under another ministry. */
const nameWarning = ({ moa }: Appropriation, { code, name }: Organization): Problem[] =>
  isSameBody(moa, name)
    ? []
    : [
        {
          path: 'moa',
          line: 1,
          message: `The file says "${moa}", but ${code} is the ${name}. Is the acronym right?`,
        },
      ]

const problemOf = (error: unknown): Problem => {
  if (error instanceof RefusedRecord) return error.problem
  return { path: '', line: 0, message: error instanceof Error ? error.message : String(error) }
}
