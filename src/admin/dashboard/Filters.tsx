import { quarterOf } from '@/src/domain/indicators'
import { OrganizationOptions } from '../organization/OrganizationOptions'
import type { ChoiceGroup } from '../organization/readableOrganizations'

type Props = {
  /** Fields that are asked for; what is not given is not asked. */
  period?: { year: number | null; quarter: string }
  organization?: { code: string; groups: readonly ChoiceGroup[] }
  /** What the address says beside the fields, and goes on saying. */
  kept?: Readonly<Record<string, string>>
}

/** What a dashboard is narrowed to. It stands in the address, so a page that is shared shows the same. */
export const Filters = ({ period, organization, kept = {} }: Props) => (
  <form className="bmms-form bmms-modules__line bmms-filters" method="get" role="search" aria-label="Figures">
    {Object.entries(kept).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {organization && (
      <div className="bmms-form__field">
        <label htmlFor="filter-organization">Organization</label>
        <select id="filter-organization" name="organization" defaultValue={organization.code}>
          <OrganizationOptions allName="All" groups={organization.groups} />
        </select>
      </div>
    )}
    {period && <PeriodFields {...period} />}
    <button type="submit">Show</button>
  </form>
)

const PeriodFields = ({ year, quarter }: { year: number | null; quarter: string }) => (
  <>
    <div className="bmms-form__field">
      <label htmlFor="filter-year">Fiscal year of the PPAs</label>
      <select id="filter-year" name="year" defaultValue={year ?? ''}>
        <option value="">All years</option>
        {yearsWith(year).map((it) => (
          <option key={it}>{it}</option>
        ))}
      </select>
    </div>
    <div className="bmms-form__field">
      <label htmlFor="filter-quarter">Quarter that is reported of</label>
      <select id="filter-quarter" name="quarter" defaultValue={quarter}>
        {quartersWith(quarter).map((it) => (
          <option key={it} value={it}>
            {quarterInWords(it)}
          </option>
        ))}
      </select>
    </div>
  </>
)

/** "3rd quarter of 2026" */
export const quarterInWords = (period: string): string => {
  const [year, quarter] = period.split('-') as [string, string]
  return `${{ Q1: '1st', Q2: '2nd', Q3: '3rd', Q4: '4th' }[quarter]} quarter of ${year}`
}

const yearsBack = 6
const quartersBack = 8

/** From the next year back, with the one that was asked for. */
const yearsWith = (asked: number | null): number[] => {
  const next = quarterOf(new Date()).year + 1
  const years = Array.from({ length: yearsBack + 1 }, (_, index) => next - index)
  return [...new Set([...years, ...(asked === null ? [] : [asked])])].sort((a, b) => b - a)
}

/** From the one that goes on back, with the one that was asked for. */
const quartersWith = (asked: string): string[] => {
  const { year, quarter } = quarterOf(new Date())
  const current = year * 4 + Number(quarter.slice(1)) - 1
  const quarters = Array.from({ length: quartersBack }, (_, index) => {
    const number = current - index
    return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`
  })
  return [...new Set([...quarters, asked])].sort().reverse()
}
