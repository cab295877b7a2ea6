import { resolve } from 'node:path'

/**
 * What the environment says, read in one place. Values that are only known at run time (the embedded
 * database's address, the generated secret) are put into the environment before this module is loaded.
 */
export const settings = {
  get isProduction() {
    return process.env.NODE_ENV === 'production'
  },
  get port() {
    return Number(process.env.PORT ?? 3000)
  },
  get host() {
    return process.env.HOST ?? '127.0.0.1'
  },
  /** The address people use, for links in mails and for the check where a request comes from. */
  get publicUrl() {
    return process.env.BMMS_PUBLIC_URL ?? `http://${this.host}:${this.port}`
  },
  /** Cookies and browsers are then held to encrypted connections. */
  get isEncrypted() {
    return this.publicUrl.startsWith('https:')
  },
  get dataDir() {
    return resolve(process.env.BMMS_DATA_DIR ?? '.data')
  },
  /** As whom requests are answered; held by row security. */
  get databaseUrl() {
    return process.env.DATABASE_URL ?? ''
  },
  /** As whom the tables are made and changed; empty where that happens elsewhere. */
  get ownerUrl() {
    return process.env.DATABASE_OWNER_URL ?? ''
  },
  /** Off only to measure what row security costs or to test the application without it; see src/database/roles.ts. */
  get hasRowSecurity() {
    return process.env.BMMS_ROW_SECURITY !== 'off'
  },
  get poolSize() {
    return Number(process.env.BMMS_POOL_SIZE ?? 20)
  },
  get secret() {
    return process.env.PAYLOAD_SECRET ?? ''
  },
  /** Of whom BMMS requires a second factor beside those whose role does: `superadmins`, `oversight`, both or none. */
  get secondFactorOf(): readonly string[] {
    const words = (process.env.BMMS_SECOND_FACTOR ?? '').split(',').map((it) => it.trim())
    return words.filter((it) => it !== '')
  },
  get logLevel() {
    return process.env.BMMS_LOG_LEVEL ?? 'info'
  },
  /** Which proxies may say where a request comes from: addresses, or how many stand in front. */
  get trustedProxies() {
    const value = process.env.BMMS_TRUST_PROXY ?? 'loopback'
    return /^\d+$/.test(value) ? Number(value) : value
  },
  /** Where figures are kept for all servers together; in the memory of each one without it. */
  get redisUrl() {
    return process.env.REDIS_URL ?? ''
  },
  /** Off only to measure what figures cost when each is worked out. */
  get keepsFigures() {
    return process.env.BMMS_KEEP_FIGURES !== 'off'
  },
  get smtpUrl() {
    return process.env.SMTP_URL
  },
  get mailFrom() {
    return process.env.BMMS_MAIL_FROM ?? 'no-reply@bmms.test'
  },
}
