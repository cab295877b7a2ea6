import type { Card, Figure } from '@/src/reports/panels/panel'
import { figureInFull, figureInShort, pageOf } from './figures'
import { ShareBar } from './ProgressBar'
import { StatCard, StatLink } from './StatCard'

/** The figures at the top of a dashboard; each leads to the records it counts. */
export const FigureCards = ({ cards }: { cards: readonly Card[] }) => (
  <ul className="bmms-stats">
    {cards.map((card) => (
      <StatCard
        key={card.key}
        label={card.label}
        value={figureInShort(card)}
        exact={figureInFull(card)}
        href={card.records === null ? undefined : pageOf(card.records)}
      >
        {card.unit === 'percent' && card.value !== null && (
          <span className="bmms-progress">
            <ShareBar percent={card.value} />
          </span>
        )}
        {card.parts.map((part) => (
          <Part key={part.key} part={part} />
        ))}
      </StatCard>
    ))}
  </ul>
)

const Part = ({ part }: { part: Figure }) => (
  <StatLink href={pageOf(part.records!)}>
    <span title={figureInFull(part)}>
      {figureInShort(part)} {part.label}
    </span>
  </StatLink>
)
