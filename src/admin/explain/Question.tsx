import type { Asked } from '@/src/explain/answer'

type Choice = { value: string; label: string }
export type Choices = { people: Choice[]; actions: Choice[]; collections: Choice[] }

/** Who, what, and with which record. */
export const Question = ({ asked, choices }: { asked: Asked; choices: Choices }) => (
  <form className="bmms-form" method="get" aria-label="Question">
    <div className="bmms-form__field">
      <label htmlFor="explain-person">Member</label>
      <input
        id="explain-person"
        name="person"
        type="text"
        inputMode="email"
        autoComplete="off"
        list="explain-people"
        required
        maxLength={254}
        defaultValue={asked.person}
        aria-describedby="explain-person-hint"
      />
      <datalist id="explain-people">
        {choices.people.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
      <p className="bmms-form__hint" id="explain-person-hint">
        The e-mail address. Names are offered as you type.
      </p>
    </div>
    <Select name="action" label="Wants to" options={choices.actions} value={asked.action} />
    <Select name="collection" label="Kind of record" options={choices.collections} value={asked.collection} />
    <div className="bmms-form__field">
      <label htmlFor="explain-id">One record, if meant</label>
      <input
        id="explain-id"
        name="id"
        type="text"
        autoComplete="off"
        maxLength={500}
        defaultValue={asked.id}
        aria-describedby="explain-id-hint"
      />
      <p className="bmms-form__hint" id="explain-id-hint">
        Copy the address of its page from the browser. Empty: the records of the organization in general.
      </p>
    </div>
    <button type="submit">Explain</button>
  </form>
)

type SelectProps = { name: string; label: string; options: Choice[]; value?: string }

const Select = ({ name, label, options, value }: SelectProps) => (
  <div className="bmms-form__field">
    <label htmlFor={`explain-${name}`}>{label}</label>
    <select id={`explain-${name}`} name={name} defaultValue={value || options[0]?.value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)
