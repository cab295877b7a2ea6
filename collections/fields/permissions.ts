import type { JSONField, JSONFieldValidation, TextField, TextFieldSingleValidation } from 'payload'
import { isPermission, permissions as allPermissions } from '@/access/features'

/** A list of permissions such as `me.ppas.edit`, each once, chosen in a table of features and actions. */
export const permissionList = (field: Omit<JSONField, 'type' | 'validate' | 'jsonSchema'>): JSONField => ({
  ...field,
  type: 'json',
  validate: arePermissions,
  jsonSchema: {
    uri: 'bmms://permissions.json',
    fileMatch: ['bmms://permissions.json'],
    schema: { type: 'array', items: { type: 'string', enum: [...allPermissions] } },
  },
  admin: {
    ...field.admin,
    components: { Field: '/src/admin/rights/PermissionTable#PermissionTable', ...field.admin?.components },
  },
})

/** One permission, chosen from the catalogue. */
export const permission = (field: Omit<TextField, 'type' | 'hasMany' | 'validate'>): TextField =>
  ({
    ...field,
    type: 'text',
    validate: isOnePermission,
    admin: {
      ...field.admin,
      components: {
        Field: '/src/admin/rights/PermissionSelect#PermissionSelect',
        Cell: '/src/admin/rights/PermissionCell#PermissionCell',
        ...field.admin?.components,
      },
    },
  }) as TextField

const arePermissions: JSONFieldValidation = (value) => {
  if (!Array.isArray(value)) return 'Choose permissions from the list.'
  const unknown = (value as unknown[]).find((it) => !isPermission(it))
  if (unknown !== undefined) return `There is no permission "${shown(unknown)}".`
  return new Set(value).size === value.length ? true : 'A permission is listed twice.'
}

const isOnePermission: TextFieldSingleValidation = (value) =>
  isPermission(value) ? true : value ? `There is no permission "${shown(value)}".` : 'Choose a permission.'

const shown = (value: unknown): string =>
  String(typeof value === 'string' ? value : typeof value).slice(0, 60)
