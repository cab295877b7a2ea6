import { Link } from '@payloadcms/ui'
import type { PpaFigures } from '@/src/reports/figures'
import type { ReportedFeature } from '@/src/reports/scope'
import { formatDay } from '../format'
import { addUrl } from '../listUrl'
import type { Standing } from '../organization/standing'

const actions: { feature: ReportedFeature; collection: string; label: string }[] = [
  { feature: 'me.ppas', collection: 'ppas', label: 'Add PPA' },
  { feature: 'communities.profiles', collection: 'communities', label: 'Add community' },
  { feature: 'mana.assessments', collection: 'assessments', label: 'Add assessment' },
]

type Props = {
  name: string
  standing: Standing
  ppas: PpaFigures | null
  addable: readonly ReportedFeature[]
  today: string
}

export const Greeting = ({ name, standing, ppas, addable, today }: Props) => (
  <header className="bmms-greeting">
    <div>
      <p className="bmms-greeting__hello">Welcome, {name}</p>
      <h1>{standing.name}</h1>
      <p className="bmms-greeting__period">
        {ppas && ppas.fiscalYears.length > 0 && <span>{fiscalYearsInWords(ppas.fiscalYears)}</span>}
        <span>As of {formatDay(`${today}T12:00:00+08:00`)}</span>
      </p>
    </div>
    {standing.readOnly && <p className="bmms-greeting__read-only">{standing.readOnly.explanation}</p>}
    <p className="bmms-greeting__actions">
      {actions
        .filter(({ feature }) => addable.includes(feature))
        .map(({ collection, label }, index) => (
          <Link
            key={collection}
            className={index === 0 ? 'bmms-button' : 'bmms-button--quiet'}
            href={addUrl(collection)}
            prefetch={false}
          >
            {label}
          </Link>
        ))}
    </p>
  </header>
)

/** `years` in order: "Fiscal year 2025", "Fiscal years 2024 to 2026". */
export const fiscalYearsInWords = (years: readonly number[]): string =>
  years.length === 1 ? `Fiscal year ${years[0]}` : `Fiscal years ${years[0]} to ${years.at(-1)}`
