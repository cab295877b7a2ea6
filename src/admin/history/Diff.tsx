import type { WordedChange } from '@/src/audit/wording'

/** Which fields changed, from what to what. What is new has nothing before, and what is gone nothing after. */
export const Diff = ({ changes }: { changes: readonly WordedChange[] }) => {
  if (changes.length === 0) return <p className="bmms-history__nothing">No fields to show.</p>
  const [hadBefore, hasAfter] = [
    changes.some(({ before }) => before !== null),
    changes.some(({ after }) => after !== null),
  ]
  return (
    <div className="bmms-history__frame" role="region" aria-label="What changed" tabIndex={0}>
      <table className="bmms-history__diff">
        <thead>
          <tr>
            <th scope="col">Field</th>
            {hadBefore && <th scope="col">Before</th>}
            {hasAfter && <th scope="col">After</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {hadBefore && (
                <td data-label="Before">{before === null ? <Nothing /> : <del>{before}</del>}</td>
              )}
              {hasAfter && <td data-label="After">{after === null ? <Nothing /> : <ins>{after}</ins>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Nothing = () => <span className="bmms-history__empty">empty</span>
