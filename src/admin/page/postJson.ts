type Refusal = { message?: string; data?: { secondFactor?: boolean } }

/** What BMMS answered, or why not: in its own words, in `otherwise`, or that it cannot be reached. */
export type Posted<Answer> =
  { isDone: true; answer: Answer } | { isDone: false; fault: string; data: Refusal['data'] }

/** Sends JSON to BMMS from within a page. */
export const postJson = async <Answer extends object>(
  path: string,
  values: Record<string, FormDataEntryValue>,
  otherwise: string,
): Promise<Posted<Answer>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    })
    const body = (await response.json()) as Answer & { errors?: Refusal[] }
    if (response.ok) return { isDone: true, answer: body }
    const [refusal] = body.errors ?? []
    return { isDone: false, fault: refusal?.message ?? otherwise, data: refusal?.data }
  } catch {
    return { isDone: false, fault: 'BMMS cannot be reached. Try again in a moment.', data: undefined }
  }
}
