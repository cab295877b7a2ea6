import type { TextFieldServerProps } from 'payload'
import { words } from './words'

/** The same on its page. */
export const WordField = ({ field, data, payload }: TextFieldServerProps) => (
  <div className="field-type">
    <p className="field-label">{String(field.label)}</p>
    <p>{words[field.name]!(data as Record<string, unknown>, payload)}</p>
  </div>
)
