import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  hint?: string
  /** Where all the records are. */
  more?: { href: string; label: string }
  size?: 'third' | 'half' | 'wide' | 'whole'
  children: ReactNode
}

export const Panel = ({ id, title, hint, more, size = 'half', children }: Props) => (
  <section className={`bmms-panel bmms-panel--${size}`} aria-labelledby={`panel-${id}`}>
    <header className="bmms-panel__head">
      <div>
        <h2 id={`panel-${id}`}>{title}</h2>
        {hint && <p>{hint}</p>}
      </div>
      {more && (
        <Link href={more.href} prefetch={false}>
          {more.label}
        </Link>
      )}
    </header>
    {children}
  </section>
)

/** Says that there is nothing yet, and where to begin for those who may. */
export const Empty = ({ what, add }: { what: string; add?: { href: string; label: string } | false }) => (
  <p className="bmms-empty">
    {what}
    {add && (
      <>
        {' '}
        <Link href={add.href} prefetch={false}>
          {add.label}
        </Link>
      </>
    )}
  </p>
)
