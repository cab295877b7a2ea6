'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

/** A link of the sidebar to a page that is no list of records. */
export const PageLink = ({ href, label }: { href: string; label: string }) => {
  const isHere = usePathname() === href
  return (
    <Link
      className="nav__link bmms-page-link"
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  )
}
