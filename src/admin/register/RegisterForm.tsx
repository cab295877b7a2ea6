import type { Place } from '@/src/joining/overview'

type Line = {
  name: string
  label: string
  type?: string
  autoComplete: string
  maxLength: number
  isOptional?: true
}

const lines: readonly Line[] = [
  { name: 'name', label: 'Full name', autoComplete: 'name', maxLength: 200 },
  { name: 'email', label: 'E-mail address at work', type: 'email', autoComplete: 'email', maxLength: 254 },
  { name: 'position', label: 'Position', autoComplete: 'organization-title', maxLength: 200 },
  { name: 'department', label: 'Department, if any', autoComplete: 'off', maxLength: 200, isOptional: true },
]

export const RegisterForm = ({ places }: { places: readonly Place[] }) => (
  <form className="bmms-form" method="post" action="/api/registration">
    <div className="bmms-form__field bmms-form__wide">
      <label htmlFor="register-organization">Ministry, office or agency</label>
      <select id="register-organization" name="organization" required defaultValue="">
        <option value="" disabled>
          Choose …
        </option>
        {places.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
    {lines.map(({ name, label, type = 'text', autoComplete, maxLength, isOptional }) => (
      <div className="bmms-form__field" key={name}>
        <label htmlFor={`register-${name}`}>{label}</label>
        <input
          id={`register-${name}`}
          name={name}
          type={type}
          autoComplete={autoComplete}
          maxLength={maxLength}
          required={!isOptional}
        />
      </div>
    ))}
    <div className="bmms-form__field bmms-form__wide">
      <label htmlFor="register-message">What you need it for, if you like</label>
      <textarea id="register-message" name="message" rows={3} maxLength={1000} />
    </div>
    <p className="bmms-form__hint bmms-form__wide">
      What you enter is read by the focal person and the administrators of that organization, who decide on
      your request.
    </p>
    <button type="submit">Send the request</button>
  </form>
)
