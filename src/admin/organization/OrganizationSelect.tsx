'use client'

import { useRef, useState } from 'react'
import { OrganizationOptions } from './OrganizationOptions'
import type { ChoiceGroup } from './readableOrganizations'

/**
 * The list of the switcher. A choice made with a pointer takes effect at once; one made with the keyboard waits for
 * the button, because arrow keys pass over every organization on the way.
 */
export const OrganizationSelect = ({
  current,
  groups,
  allName,
}: {
  current: string
  groups: readonly ChoiceGroup[]
  allName: string
}) => {
  const [chosen, setChosen] = useState(current)
  const isPointer = useRef(false)
  return (
    <span className="bmms-switcher__choice">
      <select
        id="bmms-organization"
        name="organization"
        defaultValue={current}
        onPointerDown={() => (isPointer.current = true)}
        onKeyDown={() => (isPointer.current = false)}
        onChange={({ currentTarget }) => {
          setChosen(currentTarget.value)
          if (isPointer.current) currentTarget.form?.requestSubmit()
        }}
      >
        <OrganizationOptions allName={allName} groups={groups} />
      </select>
      <button type="submit" className={chosen === current ? 'bmms-switcher__button--idle' : undefined}>
        Switch
      </button>
    </span>
  )
}
