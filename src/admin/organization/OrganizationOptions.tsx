import type { ChoiceGroup } from './readableOrganizations'

/** The organizations that somebody may choose from, by kind, after all of them together. */
export const OrganizationOptions = ({
  groups,
  allName,
}: {
  groups: readonly ChoiceGroup[]
  allName: string
}) => (
  <>
    <option value="">{allName}</option>
    {groups.map(({ label, choices }) => (
      <optgroup key={label} label={label}>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {code}: {name}
          </option>
        ))}
      </optgroup>
    ))}
  </>
)
