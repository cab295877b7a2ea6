'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

export const HomeLink = () => {
  const isHere = usePathname() === '/admin'
  return (
    <Link
      className="nav__link bmms-home-link"
      href="/admin"
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <span className="nav__link-indicator" />}
      <span className="nav__link-label">Dashboard</span>
    </Link>
  )
}
