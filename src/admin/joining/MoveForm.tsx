import { roleLabels, roles } from '@/access/policy'
import type { Place } from '@/src/joining/overview'

/** From one organization to another, in one step. */
export const MoveForm = ({ places }: { places: readonly Place[] }) => (
  <form className="bmms-form" method="post" action="/api/transfer" aria-label="Move a member">
    <Line name="person" label="E-mail address" type="email" maxLength={254} />
    <PlaceSelect name="from" label="From" places={places} />
    <PlaceSelect name="to" label="To" places={places} />
    <div className="bmms-form__field">
      <label htmlFor="move-role">Role there</label>
      <select id="move-role" name="role" defaultValue="staff">
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleLabels[role]}
          </option>
        ))}
      </select>
    </div>
    <Line name="position" label="Position there" isOptional maxLength={200} />
    <Line name="reason" label="Reason" isWide maxLength={1000} />
    <p className="bmms-form__hint bmms-form__wide">
      The old membership is switched off with all that was given beside its role. Records stay with their
      organization, and the person’s name stays under them.
    </p>
    <button type="submit">Move</button>
  </form>
)

type LineProps = {
  name: string
  label: string
  type?: string
  maxLength: number
  isOptional?: boolean
  isWide?: boolean
}

const Line = ({ name, label, type = 'text', maxLength, isOptional = false, isWide = false }: LineProps) => (
  <div className={`bmms-form__field${isWide ? ' bmms-form__wide' : ''}`}>
    <label htmlFor={`move-${name}`}>{label}</label>
    <input
      id={`move-${name}`}
      name={name}
      type={type}
      autoComplete="off"
      required={!isOptional}
      maxLength={maxLength}
    />
  </div>
)

const PlaceSelect = ({ name, label, places }: { name: string; label: string; places: readonly Place[] }) => (
  <div className="bmms-form__field">
    <label htmlFor={`move-${name}`}>{label}</label>
    <select id={`move-${name}`} name={name} required defaultValue="">
      <option value="" disabled>
        Choose …
      </option>
      {places.map((place) => (
        <option key={place.code} value={place.code}>
          {place.code}, {place.name}
        </option>
      ))}
    </select>
  </div>
)
