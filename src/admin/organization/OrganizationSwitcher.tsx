import { OrganizationSelect } from './OrganizationSelect'
import type { ChoiceGroup } from './readableOrganizations'
import type { Standing } from './standing'

/**
 * Shows where a person works and lets those with several organizations choose another. A plain form: it works
 * without JavaScript, and the server decides whether the choice is allowed.
 */
export const OrganizationSwitcher = ({
  standing,
  groups,
  returnTo,
}: {
  standing: Standing
  groups: readonly ChoiceGroup[]
  returnTo: string
}) => {
  if (!standing.canSwitch) {
    return (
      <div className="bmms-switcher">
        <span className="bmms-switcher__label">Organization</span>
        <strong className="bmms-switcher__name">{standing.name}</strong>
      </div>
    )
  }
  return (
    <form className="bmms-switcher" method="post" action="/api/organization-context">
      <label className="bmms-switcher__label" htmlFor="bmms-organization">
        Organization
      </label>
      <input type="hidden" name="returnTo" value={returnTo} />
      <OrganizationSelect
        current={standing.organization?.code ?? ''}
        groups={groups}
        allName={standing.allName}
      />
    </form>
  )
}
