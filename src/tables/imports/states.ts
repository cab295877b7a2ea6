/** How far an import has come. */
export const importStates = {
  uploaded: 'Waits to be checked',
  checking: 'Is being checked',
  checked: 'Checked: waits for your decision',
  running: 'Is being stored',
  done: 'Stored',
  failed: 'Stopped',
  cancelled: 'Cancelled',
}
export type ImportState = keyof typeof importStates

/** Nothing happens to it any more. */
export const isOver = (state: ImportState): boolean => ['done', 'failed', 'cancelled'].includes(state)

/** BMMS works on it by itself. */
export const isAtWork = (state: ImportState): boolean => ['uploaded', 'checking', 'running'].includes(state)

/** What a row would do. */
export const rowVerdicts = {
  waiting: 'Not checked yet',
  new: 'New',
  changed: 'Changed',
  same: 'The same',
  bad: 'Bad',
}
export type RowVerdict = keyof typeof rowVerdicts

/** What a row did. */
export const rowOutcomes = { stored: 'Stored', refused: 'Refused' }
