import { runDemo } from '@/src/demo/command'
import { openBmms } from './open'

/** `npm run seed:demo -- [--as-of <day>] [--scale <part>]` */
const isDone = await runDemo({
  args: process.argv.slice(2),
  say: (line) => console.log(line),
  open: () => openBmms({ log: console.log }),
})
if (!isDone) process.exitCode = 1
