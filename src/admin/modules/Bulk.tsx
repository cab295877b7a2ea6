import { modules } from '@/access/modules'
import { switchableModules } from '@/src/enablement/changes'
import type { GridRow } from '@/src/enablement/enablement'
import { WaveSelect } from './WaveSelect'

/** One module for a whole wave. */
export const Bulk = ({ rows }: { rows: readonly GridRow[] }) => (
  <form className="bmms-form bmms-modules__line" method="get" aria-label="Switch a module for a wave">
    <input type="hidden" name="review" value="1" />
    <div className="bmms-form__field">
      <label htmlFor="bulk-module">Module</label>
      <select id="bulk-module" name="module">
        {switchableModules.map((module) => (
          <option key={module} value={module}>
            {modules[module].label}
          </option>
        ))}
      </select>
    </div>
    <div className="bmms-form__field">
      <label htmlFor="bulk-to">Switch</label>
      <select id="bulk-to" name="to">
        <option value="on">on</option>
        <option value="off">off</option>
      </select>
    </div>
    <WaveSelect id="bulk-wave" label="For" rows={rows} />
    <button type="submit">Review</button>
  </form>
)
