import crypto from 'node:crypto'

/** As Payload stores passwords today: this prefix, then PBKDF2 with these parameters. A test compares the two. */
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const keyLength = 32

/** Costs what checking a password costs, for accounts that do not exist. */
export const hashInVain = async (password: string): Promise<void> => {
  await derive(password, crypto.randomBytes(32).toString('hex'))
}

/** Whether this is the password of a stored hash. Payload renews older kinds of hashes at every log-in. */
export const isPassword = async (
  password: string,
  { hash, salt }: { hash?: string | null; salt?: string | null },
): Promise<boolean> => {
  if (!hash?.startsWith(prefix) || !salt) return false
  const [wanted, found] = [Buffer.from(hash.slice(prefix.length), 'hex'), await derive(password, salt)]
  return wanted.length === found.length && crypto.timingSafeEqual(wanted, found)
}

const derive = (password: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    crypto.pbkdf2(password, salt, iterations, keyLength, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
