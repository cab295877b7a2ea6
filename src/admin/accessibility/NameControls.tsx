'use client'

import { useEffect } from 'react'
import { nameControls } from './controls'

/** Mends Payload's controls as they come, at most once a frame. */
export const NameControls = () => {
  useEffect(() => {
    let frame = 0
    const mend = (): void => {
      frame = 0
      nameControls(document)
    }
    const observer = new MutationObserver(() => (frame ||= requestAnimationFrame(mend)))
    const attributeFilter = ['aria-hidden', 'aria-label']
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter })
    mend()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  return null
}
