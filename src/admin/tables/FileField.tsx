'use client'

import { useState, type ChangeEvent } from 'react'

const largestFile = 5 * 1024 * 1024 - 10_000

/** The file; one that is too large is told before it travels over a slow line in vain. */
export const FileField = () => {
  const [fault, setFault] = useState('')
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const size = target.files?.[0]?.size ?? 0
    const found =
      size > largestFile ? 'This file is larger than 5 MB. Split it, or remove pictures from it.' : ''
    target.setCustomValidity(found)
    setFault(found)
  }
  return (
    <div className="bmms-form__field bmms-form__wide">
      <label htmlFor="import-file">Excel workbook (.xlsx) or CSV file</label>
      <input
        id="import-file"
        name="file"
        type="file"
        required
        accept=".xlsx,.csv"
        aria-describedby="import-file-hint"
        onChange={look}
      />
      <p className="bmms-form__hint" id="import-file-hint" role={fault ? 'alert' : undefined}>
        {fault || 'The first sheet is read.'}
      </p>
    </div>
  )
}
