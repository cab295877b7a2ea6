import { actionLabels } from '@/access/features'
import type { Explanation } from '@/src/explain/explain'
import { Notice } from '../page/Notice'

type Props = { explanation?: Explanation; fault?: string }

/** The answer in a sentence, and what led to it. */
export const Verdict = ({ explanation, fault }: Props) => (
  <section className="bmms-verdict" role="status" aria-label="Answer">
    {fault && <Notice text={fault} isFault />}
    {explanation && (
      <>
        <h2 className={explanation.isAllowed ? 'bmms-verdict__yes' : 'bmms-verdict__no'}>
          {headline(explanation)}
        </h2>
        <ol className="bmms-verdict__reasons">
          {explanation.reasons.map(({ isMet, text }) => (
            <li key={text} data-met={isMet}>
              <span className="bmms-verdict__mark">{isMet ? 'For' : 'Against'}</span>
              {text}
            </li>
          ))}
        </ol>
        {explanation.isAllowed && ['create', 'edit'].includes(explanation.action) && (
          <p className="bmms-verdict__note">
            Saving still keeps to the rules of the record: what must be filled in, what belongs together, and
            which rights one may give.
          </p>
        )}
      </>
    )}
  </section>
)

/** "No, MOH Viewer cannot edit: PPAs". */
const headline = ({ isAllowed, person, action, label }: Explanation): string =>
  `${isAllowed ? 'Yes' : 'No'}, ${person.name} ${isAllowed ? 'can' : 'cannot'} ${actionLabels[action].toLowerCase()}: ${label}`
