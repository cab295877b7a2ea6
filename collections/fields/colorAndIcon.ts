import type { Field } from 'payload'
import { text } from './index'

/** How a category looks in charts and lists. */
export const colorAndIcon: Field = {
  type: 'row',
  fields: [
    text({
      name: 'icon',
      maxLength: 50,
      admin: { description: 'Name of an icon, for example clipboard.' },
    }),
    text({
      name: 'color',
      maxLength: 7,
      defaultValue: '#007bff',
      validate: hexColor,
      admin: { description: 'For charts, as #rrggbb.' },
    }),
  ],
}

function hexColor(value: unknown): string | true {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
    ? true
    : 'Enter a color as # and six digits, for example #007bff.'
}
