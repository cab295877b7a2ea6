import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { covers, scopeOf } from '@/access/principal'
import { placeNamed, placesFor, pluralOf, type Place } from '@/src/tables/importable'
import { labelIn } from '@/src/tables/imports/words'
import { FileField } from './FileField'

type Props = {
  req: PayloadRequest
  kinds: readonly SanitizedCollectionConfig[]
  /** What the address asks for; the first that there is unless said. */
  kind: string
  organization: string
}

/** What is imported and for whom, the empty table for it, and the file. */
export const Start = async ({ req, kinds, kind, organization }: Props) => {
  const config = kinds.find(({ slug }) => slug === kind) ?? kinds[0]!
  const places = await placesFor(req, config)
  const isPlace = places.some(({ code }) => code === organization)
  const place = await placeNamed(req, config, isPlace ? organization : undefined)
  return (
    <>
      <h2>1. What</h2>
      <Choice kinds={kinds} config={config} places={places} place={place} />
      <h2>2. The table</h2>
      <Tables req={req} config={config} place={place} />
      <h2>3. Your file</h2>
      <form
        className="bmms-form bmms-import__file"
        method="post"
        action="/api/table-imports/upload"
        encType="multipart/form-data"
        aria-label="Upload a file"
      >
        <input type="hidden" name="kind" value={config.slug} />
        <input type="hidden" name="organization" value={place.code} />
        <FileField />
        <button type="submit">
          Check the file for {pluralOf(config)}, {place.code}
        </button>
      </form>
    </>
  )
}

type ChoiceProps = Pick<Props, 'kinds'> & {
  config: SanitizedCollectionConfig
  places: readonly Place[]
  place: Place
}

const Choice = ({ kinds, config, places, place }: ChoiceProps) => (
  <form className="bmms-form bmms-modules__line" method="get" aria-label="What to import">
    <div className="bmms-form__field">
      <label htmlFor="import-kind">Kind of record</label>
      <select id="import-kind" name="kind" defaultValue={config.slug}>
        {kinds.map((it) => (
          <option key={it.slug} value={it.slug}>
            {pluralOf(it)}
          </option>
        ))}
      </select>
    </div>
    <div className="bmms-form__field">
      <label htmlFor="import-organization">Organization</label>
      <select id="import-organization" name="organization" defaultValue={place.code}>
        {places.map(({ code, name }) => (
          <option key={code} value={code}>
            {code}, {name}
          </option>
        ))}
      </select>
    </div>
    <button type="submit" className="bmms-button--quiet">
      Choose
    </button>
  </form>
)

/** The empty table, and for those who may take records out the same with what is there. */
const Tables = ({ req, config, place }: Pick<ChoiceProps, 'config' | 'place'> & { req: PayloadRequest }) => {
  const { slug } = config
  const { feature, ownership, tables } = declarationOf(config)!
  const key = tables.key!.map((field) => labelIn(config, field)).join(' and ')
  const own = isTenantOwned(ownership) ? `where[${ownership.field}][equals]=${place.id}` : ''
  const template = (format: string) => `/api/${slug}/template?organization=${place.code}&format=${format}`
  const mayExport = covers(scopeOf(principalOf(req)!, 'export', feature), place.id)
  return (
    <>
      <p className="bmms-page__introduction">
        Fill in the table for {pluralOf(config)} of {place.name}, up to 5,000 rows and 5 MB. Leave the
        headings as they are. A row whose {key} BMMS knows already changes that record, any other makes a new
        one. An empty cell changes nothing.
      </p>
      <p className="bmms-list-tools">
        <a href={template('xlsx')} download>
          Empty table (Excel)
        </a>
        <a href={template('csv')} download>
          Empty table (CSV)
        </a>
        {mayExport && (
          <a href={`/api/${slug}/export?format=xlsx&${own}`} download>
            Table with what is there (Excel)
          </a>
        )}
      </p>
    </>
  )
}
