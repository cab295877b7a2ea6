'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import {
  actionLabels,
  actions,
  actionsOf,
  features,
  labelOf,
  type Feature,
  type Right,
} from '@/access/features'
import { grantableByModule } from './grantable'

/** The permissions of a role, ticked in a table of features and actions, one group of rows for each module. */
export const PermissionTable: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, disabled, showError, errorMessage } = useField<Right[] | null>({ path })
  const chosen = new Set(value ?? [])
  const isLocked = Boolean(readOnly ?? field.admin?.readOnly) || disabled
  const toggle = (right: Right, isOn: boolean) => {
    const others = [...chosen].filter((it) => it !== right)
    setValue(isOn ? [...others, right] : others)
  }
  return (
    <div className="field-type bmms-permissions">
      <FieldLabel as="span" label={field.label} required={field.required} path={path} />
      <FieldError path={path} showError={showError} message={errorMessage} />
      <div className="bmms-permissions__frame" role="region" aria-label="Permissions" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Feature</th>
              {actions.map((action) => (
                <th scope="col" key={action}>
                  {actionLabels[action]}
                </th>
              ))}
            </tr>
          </thead>
          {grantableByModule.map(({ module, label, features: rows }) => (
            <tbody key={module}>
              <tr>
                <th scope="rowgroup" colSpan={actions.length + 1} className="bmms-permissions__module">
                  {label}
                </th>
              </tr>
              {rows.map((feature) => (
                <FeatureRow key={feature} {...{ feature, chosen, isLocked, toggle }} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

type RowProps = {
  feature: Feature
  chosen: ReadonlySet<Right>
  isLocked: boolean
  toggle: (right: Right, isOn: boolean) => void
}

const FeatureRow = ({ feature, chosen, isLocked, toggle }: RowProps) => {
  const offered = actionsOf(feature)
  return (
    <tr>
      <th scope="row">
        {features[feature].label}
        <span className="bmms-permissions__hint">{features[feature].description}</span>
      </th>
      {actions.map((action) => {
        const right: Right = `${feature}.${action}`
        return (
          <td key={action}>
            {offered.includes(action) ? (
              <label>
                <input
                  type="checkbox"
                  aria-label={labelOf(right)}
                  checked={chosen.has(right)}
                  disabled={isLocked}
                  onChange={({ target }) => toggle(right, target.checked)}
                />
              </label>
            ) : (
              <span className="bmms-permissions__none" aria-hidden="true">
                –
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
