'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = { id: string; step: string; done: number; all: number }
type State = Record<string, number> & { status: string }

const every = 1000

/** How far an import is: looks again by itself, and shows the next step as soon as there is one. */
export const Follow = ({ id, step, done: known, all }: Props) => {
  const router = useRouter()
  const [done, setDone] = useState(known)
  useEffect(() => {
    const timer = setInterval(() => {
      void stateOf(id).then((state) => {
        if (!state) return
        setDone(step === 'stored' ? state.storedCount! + state.refusedCount! : state.checkedCount!)
        const isStill =
          step === 'stored' ? state.status === 'running' : /^(uploaded|checking)$/.test(state.status)
        if (!isStill) router.refresh()
      })
    }, every)
    return () => clearInterval(timer)
  }, [id, step, router])
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

/** Nothing where BMMS cannot be reached: it is asked again soon. */
const stateOf = async (id: string): Promise<State | null> => {
  try {
    const response = await fetch(`/api/table-imports/${id}?depth=0`)
    return response.ok ? ((await response.json()) as State) : null
  } catch {
    return null
  }
}
