import { clearInterval, setInterval } from 'node:timers'

const lookMilliseconds = 500

/**
 * Stops this process when the npm that runs it is gone. npm passes SIGTERM on, but a killed npm cannot, and a
 * shell between npm and us dies without doing so; the server would stay behind and keep its port.
 */
export const stopWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, lookMilliseconds)
  watch.unref()
}
