/** The tone of a status: colour only underlines what the word says. */
const tones: Record<string, string> = {
  ongoing: 'active',
  accepted: 'done',
  waiting: 'waiting',
  declined: 'ended',
  withdrawn: 'ended',
  data_collection: 'active',
  analysis: 'active',
  reporting: 'active',
  completed: 'done',
  on_hold: 'waiting',
  cancelled: 'ended',
}

export const StatusPill = ({ status, label }: { status: string; label: string }) => (
  <span className={`bmms-pill bmms-pill--${tones[status] ?? 'planned'}`}>{label}</span>
)
