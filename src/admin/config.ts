import type { Config } from 'payload'

export const adminConfig: Config['admin'] = {
  user: 'users',
  importMap: { baseDir: process.cwd() },
}
