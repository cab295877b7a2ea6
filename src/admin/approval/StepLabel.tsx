'use client'
import { useRowLabel } from '@payloadcms/ui'
import { formatDay } from '../format'
import { approvalStatuses, type ApprovalStatus } from '@/src/domain/approval'

type Step = { newStatus?: ApprovalStatus; at?: string }

/** One step on the way to approval, told while its row is closed: "Budget review, Mar 3, 2026". */
export const StepLabel = () => {
  const { newStatus, at } = useRowLabel<Step>().data
  if (!newStatus) return null
  return <span>{[approvalStatuses[newStatus], at && formatDay(at)].filter(Boolean).join(', ')}</span>
}
