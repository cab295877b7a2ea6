import type { GridRow } from '@/src/enablement/enablement'
import type { Asked } from './asked'
import { WaveSelect } from './WaveSelect'

/** Which organizations the grid shows. */
export const Filter = ({ asked, rows }: { asked: Asked; rows: readonly GridRow[] }) => (
  <form className="bmms-form bmms-modules__line" method="get" role="search" aria-label="Organizations">
    <div className="bmms-form__field">
      <label htmlFor="filter-query">Code or name</label>
      <input id="filter-query" name="q" type="search" maxLength={100} defaultValue={asked.query} />
    </div>
    <WaveSelect id="filter-wave" label="Wave" rows={rows} value={asked.wave} />
    <button type="submit">Show</button>
  </form>
)
