export type LoginAnswer = { isIn: true } | { isIn: false; needsCode: boolean; message: string }

type Body = { errors?: { message?: string; data?: { secondFactor?: boolean } }[] }

/** Sends what was entered, and says in words what came of it. */
export const askForLogin = async (entered: FormData): Promise<LoginAnswer> => {
  try {
    const response = await fetch('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(entered)),
    })
    if (response.ok) return { isIn: true }
    const [error] = ((await response.json()) as Body).errors ?? []
    return {
      isIn: false,
      needsCode: error?.data?.secondFactor === true,
      message: error?.message ?? 'Logging in did not work. Try again.',
    }
  } catch {
    return { isIn: false, needsCode: false, message: 'BMMS cannot be reached. Try again in a moment.' }
  }
}
