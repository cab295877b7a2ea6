import type { Field, Tab } from 'payload'

type Change = (field: Field) => Field

/** The same done to each field of a form, in whatever tab or row it stands. */
export const inEach =
  (change: Change): Change =>
  (field) => {
    if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(inEachOfTabs(change)) }
    return 'fields' in field
      ? ({ ...field, fields: field.fields.map(inEach(change)) } as Field)
      : change(field)
  }

/** The same done to each field of a tab. */
export const inEachOfTabs =
  (change: Change) =>
  <Kind extends Tab>(tab: Kind): Kind => ({ ...tab, fields: tab.fields.map(inEach(change)) })
