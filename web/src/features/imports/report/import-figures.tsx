import type { ImportFigures } from '@esteem/contract'
import { figureRows } from './figure-rows.ts'
import classes from './report.module.css'

export function ImportFiguresList({ figures }: { figures: ImportFigures }) {
  return (
    <dl className={classes.figures}>
      {figureRows(figures).map((row) => (
        <div key={`${row.label} ${row.value}`}>
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            {row.note && <span className={classes.note}>{row.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
