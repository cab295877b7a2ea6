import { ground, shapes } from './drawing'

export const Mark = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <rect width="48" height="48" rx="11" fill={ground} />
    {shapes.map(({ fill, path }) => (
      <path key={path} d={path} fill={fill} />
    ))}
  </svg>
)
