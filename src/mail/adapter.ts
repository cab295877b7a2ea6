import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type SentMessageInfo, type Transport } from 'nodemailer'
import { settings } from '@/src/settings'

/** Mail goes through SMTP_URL; without one, each message is kept as a file in `mail` under the data folder. */
export const mailAdapter = () =>
  nodemailerAdapter({
    defaultFromAddress: settings.mailFrom,
    defaultFromName: 'BMMS',
    skipVerify: true,
    transport: settings.smtpUrl
      ? nodemailer.createTransport(settings.smtpUrl)
      : outbox(join(settings.dataDir, 'mail')),
  })

const outbox = (folder: string) => {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const transport: Transport<SentMessageInfo> = {
    name: 'outbox',
    version: '1',
    send: ({ data }, done) => {
      composer
        .sendMail(data)
        .then(async (sent) => {
          await mkdir(folder, { recursive: true })
          await writeFile(join(folder, fileName(sent.messageId)), sent.message as Buffer, { mode: 0o600 })
          return sent
        })
        .then(
          (sent) => done(null, sent),
          (error: Error) => done(error, undefined as never),
        )
    },
  }
  return nodemailer.createTransport(transport)
}

const fileName = (messageId: string): string =>
  `${new Date().toISOString().replaceAll(':', '-')}-${messageId.replace(/\W/g, '').slice(0, 8)}.eml`
