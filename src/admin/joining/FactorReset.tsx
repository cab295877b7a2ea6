/** For somebody who lost the phone and the recovery codes. */
export const FactorReset = () => (
  <form
    className="bmms-form"
    method="post"
    action="/api/second-factor/reset"
    aria-label="Reset a second factor"
  >
    <div className="bmms-form__field">
      <label htmlFor="reset-person">E-mail address</label>
      <input id="reset-person" name="person" type="email" autoComplete="off" required maxLength={254} />
    </div>
    <div className="bmms-form__field">
      <label htmlFor="reset-reason">Reason</label>
      <input id="reset-reason" name="reason" type="text" required minLength={3} maxLength={1000} />
    </div>
    <p className="bmms-form__hint bmms-form__wide">
      For somebody who lost the phone and the recovery codes. Make sure that it is them. They log in with the
      password alone then, and are told by mail.
    </p>
    <button type="submit">Reset the second factor</button>
  </form>
)
