import { Link } from '@payloadcms/ui'

export const Person = ({ name, role }: { name: string; role: string }) => (
  <div className="bmms-person">
    <Link className="bmms-person__name" href="/admin/account" prefetch={false}>
      <strong>{name}</strong>
      <small>{role}</small>
    </Link>
    <Link className="bmms-person__log-out" href="/admin/logout" prefetch={false}>
      Log out
    </Link>
  </div>
)
