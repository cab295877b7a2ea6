import { flagOf, modules } from '@/access/modules'
import { switchableModules } from '@/src/enablement/changes'
import type { GridRow } from '@/src/enablement/enablement'
import type { Asked } from './asked'

/** Organizations and modules: a tick is on. */
export const Grid = ({ rows, asked }: { rows: readonly GridRow[]; asked: Asked }) => {
  if (rows.length === 0) return <p role="status">No organization is found. Show all to choose from.</p>
  return (
    <form method="get" aria-label="Modules of organizations">
      <input type="hidden" name="review" value="1" />
      <input type="hidden" name="shown" value={rows.map(({ code }) => code).join(',')} />
      {asked.query && <input type="hidden" name="q" value={asked.query} />}
      <div className="bmms-permissions">
        <div
          className="bmms-permissions__frame"
          role="region"
          aria-label="Organizations and modules"
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">Organization</th>
                {switchableModules.map((module) => (
                  <th scope="col" key={module}>
                    {modules[module].label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.code} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <button type="submit" className="bmms-button">
        Review changes
      </button>
    </form>
  )
}

const Row = ({ row: { code, name, wave, isActive, flags } }: { row: GridRow }) => (
  <tr>
    <th scope="row">
      {code}
      <span className="bmms-permissions__hint">
        {name}
        {wave === 0 && ' · Pilot'}
        {wave !== null && wave > 0 && ` · Wave ${wave}`}
        {!isActive && ' · switched off'}
      </span>
    </th>
    {switchableModules.map((module) => (
      <td key={module}>
        <label>
          <input
            type="checkbox"
            name="on"
            value={`${code}.${module}`}
            aria-label={`${modules[module].label} for ${code}`}
            defaultChecked={flags[flagOf(module)!]}
          />
        </label>
      </td>
    ))}
  </tr>
)
