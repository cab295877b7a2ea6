'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

type Props = { id: string; step: string; done: number; all: number }
type State = Record<string, number> & { status: string }

const every = 1000

/**
 * How far an import is: looks again by itself, and shows the next step as soon as there is one. The page is asked for
 * once: a second question would throw away the first, and on a slow line no answer would ever arrive.
 */
export const Follow = ({ id, step, done: known, all }: Props) => {
  const router = useRouter()
  const [done, setDone] = useState(known)
  const [isComing, startComing] = useTransition()
  useEffect(() => {
    if (isComing) return undefined
    let timer = setTimeout(look, every)
    let isLeft = false
    async function look(): Promise<void> {
      const state = await stateOf(id)
      if (isLeft) return
      if (state) setDone(step === 'stored' ? state.storedCount! + state.refusedCount! : state.checkedCount!)
      if (state && !isAt(step, state)) startComing(() => router.refresh())
      else timer = setTimeout(look, every)
    }
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [id, step, router, isComing])
  return (
    <div className="bmms-import__progress">
      <progress value={done} max={Math.max(all, 1)} aria-label={`Rows ${step}`} />
      <p role="status">
        {done.toLocaleString('en-PH')} of {all.toLocaleString('en-PH')} rows {step}. You may leave this page:
        it goes on by itself.
      </p>
      <noscript>
        <a href={`/admin/import?id=${id}`}>Look again</a>
      </noscript>
    </div>
  )
}

const isAt = (step: string, { status }: State): boolean =>
  step === 'stored' ? status === 'running' : /^(uploaded|checking)$/.test(status)

/** Nothing where BMMS cannot be reached: it is asked again soon. */
const stateOf = async (id: string): Promise<State | null> => {
  try {
    const response = await fetch(`/api/table-imports/${id}?depth=0`)
    return response.ok ? ((await response.json()) as State) : null
  } catch {
    return null
  }
}
