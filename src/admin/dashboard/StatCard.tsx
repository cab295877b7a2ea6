import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = {
  label: string
  value: string
  /** The exact value, where `value` is rounded. */
  exact?: string
  /** Where the records are; none for a sum of figures that each have their own. */
  href?: string
  children?: ReactNode
}

/** One figure and where it comes from. */
export const StatCard = ({ label, value, exact, href, children }: Props) => (
  <li className="bmms-stat">
    {href === undefined ? (
      <Value label={label} value={value} exact={exact} />
    ) : (
      <Link className="bmms-stat__link" href={href} prefetch={false}>
        <Value label={label} value={value} exact={exact} />
      </Link>
    )}
    <div className="bmms-stat__note">{children}</div>
  </li>
)

const Value = ({ label, value, exact }: Pick<Props, 'label' | 'value' | 'exact'>) => (
  <>
    <span className="bmms-stat__label">{label}</span>
    <span className="bmms-stat__value" title={exact}>
      {value}
    </span>
  </>
)

export const StatLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link className="bmms-stat__filter" href={href} prefetch={false}>
    {children}
  </Link>
)
