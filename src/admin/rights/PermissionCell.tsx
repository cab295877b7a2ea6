import { isPermission, labelOf } from '@/access/features'

/** A permission in a list, in words. */
export const PermissionCell = ({ cellData }: { cellData?: string | null }) => (
  <span>{isPermission(cellData) ? labelOf(cellData) : cellData}</span>
)
