import { Link } from '@payloadcms/ui'
import type { Figure } from '@/src/reports/panels/panel'
import { figureInFull, figureInShort, pageOf } from './figures'

/** A number that leads to the records it comes from. */
export const FigureLink = ({ figure }: { figure: Figure }) => {
  const text = figureInShort(figure)
  if (figure.records === null || figure.count === 0) return <span title={figureInFull(figure)}>{text}</span>
  return (
    <Link href={pageOf(figure.records)} prefetch={false} title={figureInFull(figure)}>
      {text}
    </Link>
  )
}

/** Series side by side, a line for each of their figures. */
export const FigureTable = ({
  by,
  series,
}: {
  by: string
  series: readonly { label: string; figures: readonly Figure[] }[]
}) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{by}</th>
        {series.map(({ label }) => (
          <th scope="col" key={label}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {(series[0]?.figures ?? []).map(({ key, label }, place) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          {series.map((one) => (
            <td key={one.label}>
              <FigureLink figure={one.figures[place]!} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
