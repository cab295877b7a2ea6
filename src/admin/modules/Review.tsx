import { modules } from '@/access/modules'
import type { Switch } from '@/src/enablement/changes'
import type { Effect, Preview } from '@/src/enablement/enablement'
import { counted } from '../format'

/** What the switches would do, and the reason they are made for. */
export const Review = ({ preview, switches }: { preview: Preview; switches: readonly Switch[] }) => (
  <section className="bmms-modules__step" aria-label="Review">
    <h2>{counted(preview.effects.length, 'change', 'changes')} to make</h2>
    {preview.warnings.length > 0 && (
      <ul className="bmms-modules__warnings" role="alert">
        {preview.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    )}
    <div className="bmms-history__frame" role="region" aria-label="Changes" tabIndex={0}>
      <table className="bmms-table">
        <thead>
          <tr>
            <th scope="col">Organization</th>
            <th scope="col">Module</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {preview.effects.map((effect) => (
            <tr key={`${effect.organization}.${effect.module}`}>
              <th scope="row">
                {effect.organization}
                <span className="bmms-permissions__hint">{effect.name}</span>
              </th>
              <td>{modules[effect.module].label}</td>
              <td>{inWords(effect)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <form className="bmms-form" method="post" action="/api/modules/enablement/apply">
      <input type="hidden" name="changes" value={JSON.stringify(switches)} />
      <div className="bmms-form__field">
        <label htmlFor="modules-reason">Reason</label>
        <input
          id="modules-reason"
          name="reason"
          type="text"
          required
          minLength={3}
          maxLength={1000}
          aria-describedby="modules-reason-hint"
        />
        <p className="bmms-form__hint" id="modules-reason-hint">
          It stands in the audit log with each change.
        </p>
      </div>
      <button type="submit">Make {counted(switches.length, 'change', 'changes')}</button>
    </form>
    <p>
      <a href="/admin/modules">Back without a change</a>
    </p>
  </section>
)

const inWords = ({ isOn, members, records }: Effect): string => {
  const who = counted(members, 'member', 'members')
  const what = counted(records, 'record', 'records')
  return isOn
    ? `On: ${who} get it; ${what} come into sight.`
    : `Off: ${who} lose it; ${what} go out of sight and stay.`
}
