'use client'

import { useNav } from '@payloadcms/ui'

/** On a phone the menu covers the page, and with it the button that opened it. */
export const CloseMenu = () => {
  const { setNavOpen } = useNav()
  return (
    <button type="button" className="bmms-close-menu" onClick={() => setNavOpen(false)}>
      Close
    </button>
  )
}
