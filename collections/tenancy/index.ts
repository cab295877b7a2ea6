import { auditLog } from './audit-log'
import { features } from './features'
import { memberships } from './memberships'
import { organizations } from './organizations'
import { permissionOverrides } from './permission-overrides'
import { registrations } from './registrations'
import { roleAssignments } from './role-assignments'
import { roles } from './roles'
import { tableImportRows } from './table-import-rows'
import { tableImports } from './table-imports'
import { users } from './users'

export const tenancyCollections = [
  organizations,
  memberships,
  users,
  registrations,
  roles,
  roleAssignments,
  permissionOverrides,
  features,
  tableImports,
  tableImportRows,
  auditLog,
]
