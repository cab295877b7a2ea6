import type { GridRow } from '@/src/enablement/enablement'

type Props = { id: string; label: string; rows: readonly GridRow[]; value?: string }

/** The waves that organizations are in. */
export const WaveSelect = ({ id, label, rows, value }: Props) => {
  const waves = [...new Set(rows.flatMap(({ wave }) => (wave === null ? [] : [wave])))].sort((a, b) => a - b)
  return (
    <div className="bmms-form__field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="wave" defaultValue={value}>
        <option value="">All organizations</option>
        {waves.map((wave) => (
          <option key={wave} value={wave}>
            {wave === 0 ? 'Pilot' : `Wave ${wave}`}
          </option>
        ))}
        <option value="none">Those in no wave yet</option>
      </select>
    </div>
  )
}
