import type { ServerProps } from 'payload'

/** Initials: a picture from elsewhere would need a request to elsewhere. */
export const Avatar = ({ user }: Pick<ServerProps, 'user'>) => (
  <span className="bmms-avatar" aria-hidden="true">
    {initialsOf(String(user?.name ?? ''))}
  </span>
)

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('')
}
