import type { TableImport } from '@/src/payload-types'
import { isOver } from '@/src/tables/imports/states'
import { counted, formatCount } from '../format'
import { Notice } from '../page/Notice'

/** Whether what was shown is stored. The words say what happens to the bad rows before anybody presses the button. */
export const Decision = ({ it, plural }: { it: TableImport; plural: string }) => {
  const good = it.newCount + it.changedCount
  if (it.status === 'done') return <Notice text={outcome(it)} isFault={it.storedCount === 0} />
  if (isOver(it.status)) return null
  const action = (step: string) => `/api/table-imports/${it.id}/${step}`
  return (
    <>
      {it.status === 'checked' && <p className="bmms-import__words">{words(it, plural)}</p>}
      <form className="bmms-import__buttons" method="post" action={action('cancel')} aria-label="Decide">
        {it.status === 'checked' && good > 0 && (
          <button type="submit" className="bmms-button" formAction={action('confirm')}>
            Store {counted(good, 'row', 'rows')}
          </button>
        )}
        <button type="submit" className="bmms-button--quiet">
          {it.status === 'running' ? 'Stop' : 'Cancel'}
        </button>
      </form>
    </>
  )
}

const words = (it: TableImport, plural: string): string => {
  const good = it.newCount + it.changedCount
  const bad =
    it.badCount > 0
      ? ` ${counted(it.badCount, 'row is', 'rows are')} bad and will not be stored; correct them and upload the file again later.`
      : ''
  if (good === 0) return `Nothing would be stored.${bad}`
  const kinds = [
    it.newCount > 0 && `${formatCount(it.newCount)} new`,
    it.changedCount > 0 && `${formatCount(it.changedCount)} changed`,
  ]
  return `${plural}: ${kinds.filter(Boolean).join(' and ')} will be stored, each row whole or not at all.${bad}`
}

const outcome = ({ storedCount, refusedCount, badCount }: TableImport): string => {
  const left = refusedCount + badCount
  return `${counted(storedCount, 'row was', 'rows were')} stored.${left > 0 ? ` ${counted(left, 'row was', 'rows were')} not: see below.` : ''}`
}
