import { runImport } from '@/src/imports/ppas/command'
import { openBmms } from './open'

/** `npm run import:ppas -- <file or folder> [--dry-run]` */
const isDone = await runImport({
  args: process.argv.slice(2),
  say: (line) => console.log(line),
  open: () => openBmms({ log: console.log }),
})
if (!isDone) process.exitCode = 1
