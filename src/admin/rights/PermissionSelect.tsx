'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { actionsOf, labelOf, type Right } from '@/access/features'
import { grantableByModule } from './grantable'

/** One permission out of the catalogue, grouped by module. */
export const PermissionSelect: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, disabled, showError, errorMessage } = useField<string>({ path })
  const id = `field-${path}`
  return (
    <div className={`field-type bmms-permission-select${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} path={path} />
      <FieldError path={path} showError={showError} message={errorMessage} />
      <select
        id={id}
        value={value ?? ''}
        disabled={Boolean(readOnly ?? field.admin?.readOnly) || disabled}
        onChange={({ target }) => setValue(target.value)}
      >
        <option value="">Choose a permission</option>
        {grantableByModule.map(({ module, label, features }) => (
          <optgroup key={module} label={label}>
            {features.flatMap((feature) =>
              actionsOf(feature).map((action) => {
                const right: Right = `${feature}.${action}`
                return (
                  <option key={right} value={right}>
                    {labelOf(right)}
                  </option>
                )
              }),
            )}
          </optgroup>
        ))}
      </select>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
