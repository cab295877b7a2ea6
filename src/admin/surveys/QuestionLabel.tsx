'use client'
import { useRowLabel } from '@payloadcms/ui'

/** A question while its row is closed: its number, by which answers refer to it, and its first words. */
export const QuestionLabel = () => {
  const { data, rowNumber } = useRowLabel<{ questionText?: string }>()
  return (
    <span>
      {(rowNumber ?? 0) + 1}. {data.questionText?.slice(0, 100) ?? ''}
    </span>
  )
}
