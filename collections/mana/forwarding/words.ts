import type { PayloadRequest } from 'payload'
import { invalid } from '@/hooks/problems'
import { longestWords } from '@/src/domain/forwarding'

/** What somebody wrote, or null. */
export const wordsIn = ({
  collection,
  value,
  path,
  req,
}: {
  collection: string
  value: unknown
  path: string
  req: PayloadRequest
}): string | null => {
  const words = typeof value === 'string' ? value.trim() : null
  if ((words ?? value ?? '') === '') return null
  if (words !== null && words.length <= longestWords) return words
  const message = `Enter words, at most ${longestWords} characters.`
  throw invalid({ collection, problems: [{ path, message }], req })
}

/** How an organization is called in short. */
export const codeOf = async (req: PayloadRequest, id: string): Promise<string> => {
  const { code } = await req.payload.findByID({
    collection: 'organizations',
    id,
    depth: 0,
    select: { code: true },
    // Known to every member.
    overrideAccess: true,
    req,
  })
  return code
}
