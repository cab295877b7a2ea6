'use client'

import { useEffect, useState } from 'react'
import type { Question } from '@/src/domain/surveys'

type Asked = { title: string; questions: readonly Question[] }

/** The questions of a survey; null until they are there, and where there are none to see. */
export const useQuestions = (survey: string | null): Asked | null => {
  const [asked, setAsked] = useState<(Asked & { survey: string }) | null>(null)
  useEffect(() => {
    if (!survey) return
    const leaving = new AbortController()
    const load = async () => {
      const response = await fetch(`/api/surveys/${survey}?depth=0`, { signal: leaving.signal })
      if (!response.ok) return
      const { title, questions } = (await response.json()) as { title: string; questions?: Question[] }
      setAsked({ survey, title, questions: questions ?? [] })
    }
    // Without an answer the form says nothing of questions; saving says what is wrong.
    load().catch(() => undefined)
    return () => leaving.abort()
  }, [survey])
  return asked?.survey === survey ? asked : null
}
