'use client'

import { useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Opens the menu on screens of 1025 to 1440 pixels, the usual office laptop, where Payload would start with it
 * closed. Not for a person who closed it.
 */
export const OpenOnDesktop = ({ isWanted }: { isWanted: boolean }) => {
  const { hydrated, setNavOpen } = useNav()
  const { breakpoints } = useWindowInfo()
  const isLaptop = breakpoints?.l === true && breakpoints.m === false
  useEffect(() => {
    if (!hydrated || !isLaptop || !isWanted) return
    // Payload closes it in an effect of the same pass, which runs after this one.
    const timer = setTimeout(() => setNavOpen(true))
    return () => clearTimeout(timer)
  }, [hydrated, isLaptop, isWanted, setNavOpen])
  return null
}
