type Failure = { fault: string }

/** Sends JSON to the endpoints of the second factor; what went wrong comes back in words. */
export const send = async <Answer extends object>(
  step: string,
  values: Record<string, FormDataEntryValue>,
): Promise<Answer | Failure> => {
  try {
    const response = await fetch(`/api/account/second-factor/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    })
    const body = (await response.json()) as Answer & { errors?: { message?: string }[] }
    return response.ok ? body : { fault: body.errors?.[0]?.message ?? 'That did not work. Try again.' }
  } catch {
    return { fault: 'BMMS cannot be reached. Try again in a moment.' }
  }
}

export const isFailure = (answer: object): answer is Failure => 'fault' in answer
