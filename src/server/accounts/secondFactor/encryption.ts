import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { settings } from '@/src/settings'

const algorithm = 'aes-256-gcm'

/** A key of its own, made from the secret of this installation. */
const key = (): Buffer => Buffer.from(hkdfSync('sha256', settings.secret, '', 'bmms second factor', 32))

/** Readable by this installation alone; `account` is bound to it, so that it is worth nothing beside another one. */
export const encrypt = (text: string, account: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(account))
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [nonce, content, cipher.getAuthTag()].map((it) => it.toString('base64url')).join('.')
}

/** Null for what was encrypted under another secret, for another account, or was altered. */
export const decrypt = (sealed: string, account: string): string | null => {
  try {
    const [nonce, content, tag] = sealed.split('.').map((it) => Buffer.from(it, 'base64url'))
    const decipher = createDecipheriv(algorithm, key(), nonce!, { authTagLength: 16 })
      .setAAD(Buffer.from(account))
      .setAuthTag(tag!)
    return Buffer.concat([decipher.update(content!), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
