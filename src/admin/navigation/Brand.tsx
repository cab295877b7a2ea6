import { Link } from '@payloadcms/ui'
import { Mark } from '../brand/Mark'

export const Brand = () => (
  <Link className="bmms-brand" href="/admin" prefetch={false}>
    <Mark size={36} />
    <span>
      <strong>BMMS</strong>
      <small>Bangsamoro Ministerial Management System</small>
    </span>
  </Link>
)
