import { Link } from '@payloadcms/ui'
import { mostFound, type FoundPlace } from '@/src/reports/geography/search'
import { counted } from '../format'
import { pageOf } from './links'

/** A plain form: it works without JavaScript, and the address can be shared. */
export const SearchForm = ({ search }: { search: string }) => (
  <form className="bmms-place-search" action="/admin/geography" role="search">
    <label htmlFor="place-search">Find a place by name</label>
    <div>
      <input id="place-search" name="search" type="search" defaultValue={search} minLength={2} required />
      <button type="submit" className="bmms-button">
        Search
      </button>
    </div>
  </form>
)

const levels = {
  region: 'Region',
  province: 'Province',
  municipality: 'City or municipality',
  barangay: 'Barangay',
}

export const Results = ({ search, found }: { search: string; found: readonly FoundPlace[] }) => (
  <>
    <h2>
      {found.length === 0
        ? `No place is called “${search}”`
        : `${counted(found.length, 'place', 'places')} with “${search}” in the name`}
    </h2>
    {found.length === mostFound && <p className="bmms-page__note">There are more. Type more of the name.</p>}
    {found.length === 0 ? (
      <p>
        Check the spelling, or type the first letters only.{' '}
        <Link href="/admin/geography">Back to the map</Link>
      </p>
    ) : (
      <ul className="bmms-found">
        {found.map(({ level, id, label, page }) => (
          <li key={id}>
            <Link
              href={pageOf({ level: level === 'barangay' ? 'municipality' : level, code: page })}
              prefetch={false}
            >
              {label}
            </Link>{' '}
            <small>{level === 'barangay' ? 'Barangay, opens its municipality' : levels[level]}</small>
          </li>
        ))}
      </ul>
    )}
  </>
)
