import type { RfmAnswer } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatCount } from '../../../ui/format/count.ts'
import type { Segment } from './segment-list.tsx'
import classes from './segments.module.css'

/** Recency against frequency: each cell leads to its customers. The segment that is pointed at in the list lights up. */
export function RfmGrid({ rfm, lit }: { rfm: RfmAnswer; lit: Segment | null }) {
  // Where most have bought once, nobody has the second score: a column of nobody would only take room.
  const lines = [...new Set(rfm.grid.map(({ recency }) => recency))].sort((a, b) => b - a)
  const columns = [...new Set(rfm.grid.map(({ frequency }) => frequency))].sort((a, b) => a - b)
  const most = Math.max(...rfm.grid.map(({ customers }) => customers))
  const lately = (score: number) => {
    const span = rfm.scores.recency.find((each) => each.score === score)
    return span ? spanWords(Number(span.least), Number(span.most), 'day') : ''
  }
  const often = (score: number) => {
    const span = rfm.scores.frequency.find((each) => each.score === score)
    return span ? spanWords(Number(span.least), Number(span.most)) : ''
  }
  return (
    <table className={classes.grid}>
      <caption>Up: days since the last order. Right: days with an order. The darker, the more customers.</caption>
      <tbody>
        {lines.map((recency) => (
          <tr key={recency}>
            <th scope="row">{lately(recency)}</th>
            {columns.map((frequency) => {
              const cell = rfm.grid.find((each) => each.recency === recency && each.frequency === frequency)
              if (!cell) return <td key={frequency} className={classes.nobody} />
              const { name } = rfm.segments.find(({ segment }) => segment === cell.segment)!
              const worth = formatAmount({ amount: cell.worth, currency: rfm.currency })
              return (
                <td key={frequency}>
                  <Link
                    to="/customers"
                    search={{ behind: { figure: 'rfm', recency, frequency } }}
                    preload={false}
                    className={classes.cell}
                    data-dim={(lit !== null && lit !== cell.segment) || undefined}
                    style={{ '--heat': Math.sqrt(cell.customers / most).toFixed(3) } as CSSProperties}
                    title={`${name}: ${countOf(cell.customers, 'customer')}, worth ${worth} so far`}
                  >
                    <strong>{formatCount(cell.customers)}</strong>
                    <span className={classes.name}>{name}</span>
                  </Link>
                </td>
              )
            })}
          </tr>
        ))}
        <tr>
          <th aria-hidden />
          {columns.map((frequency) => (
            <th key={frequency} scope="col">
              {often(frequency)}
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function spanWords(least: number, most: number, unit?: string): string {
  const ends = least === most ? formatCount(least) : `${formatCount(least)}–${formatCount(most)}`
  return unit ? `${ends} ${least === 1 && most === 1 ? unit : `${unit}s`}` : ends
}
