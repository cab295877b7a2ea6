type Mend = { selector: string; mend: (element: HTMLElement) => void }

const named =
  (nameOf: (element: HTMLElement) => string): Mend['mend'] =>
  (element) =>
    element.setAttribute('aria-label', nameOf(element))

/** Of a box before a row: what the row is called, as its first link says. */
const rowOf = (box: HTMLElement): string => box.closest('tr')?.querySelector('a')?.textContent?.trim() ?? ''

/** Of a field without a label of its own: what stands above it. */
const fieldOf = (input: HTMLElement): string =>
  input.closest('.field-type')?.querySelector('.field-label')?.textContent?.replace('*', '').trim() ?? ''

/**
 * Controls of Payload 3.90 that people who hear the page meet without a name, or that the Tab key stops at although
 * they are hidden. Each selector leaves out what is mended already.
 */
const mends: readonly Mend[] = [
  {
    selector: 'thead input[type="checkbox"][aria-label=""]',
    mend: named(() => 'Select all of this page'),
  },
  {
    selector: 'tbody input[type="checkbox"][aria-label=""]',
    mend: named((box) => `Select ${rowOf(box) || 'this row'}`),
  },
  { selector: '.clickable-arrow--left:not([aria-label])', mend: named(() => 'Previous page') },
  { selector: '.clickable-arrow--right:not([aria-label])', mend: named(() => 'Next page') },
  {
    selector: '.drawer-link__doc-drawer-toggler:not([aria-label])',
    mend: named((button) => `Open ${button.parentElement?.textContent?.trim() ?? ''}`.trim()),
  },
  { selector: '.collapsible__drag:not([aria-label])', mend: named(() => 'Move') },
  {
    selector: 'button.popup-button:not([aria-label])',
    mend: (button) => {
      if (!button.textContent?.trim()) button.setAttribute('aria-label', 'More actions')
    },
  },
  // A list in name, of links that are no items.
  { selector: '.doc-tabs__tabs:not([role])', mend: (tabs) => tabs.setAttribute('role', 'group') },
  {
    selector: '.clear-indicator[aria-hidden]',
    mend: (button) => {
      button.removeAttribute('aria-hidden')
      button.setAttribute('aria-label', 'Clear')
    },
  },
  { selector: '.date-time-picker__clear-button:not([aria-label])', mend: named(() => 'Clear the date') },
  // Its field opens the list by itself, with the arrow keys.
  {
    selector: '.dropdown-indicator[aria-hidden]:not([tabindex])',
    mend: (button) => button.setAttribute('tabindex', '-1'),
  },
  {
    selector: ':is(.rs__input, .date-time-picker input):not([aria-label])',
    mend: (input) => {
      if ((input as HTMLInputElement).labels?.length || input.hasAttribute('aria-labelledby')) return
      const field = fieldOf(input)
      if (field) input.setAttribute('aria-label', field)
    },
  },
]

/** Mends the controls within a page that is there. */
export const nameControls = (page: ParentNode): void => {
  for (const { selector, mend } of mends) page.querySelectorAll<HTMLElement>(selector).forEach(mend)
}
