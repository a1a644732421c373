import type { Cohort, CohortsAnswer } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { formatCount } from '../../../ui/format/count.ts'
import { nameInterval } from '../../../ui/format/interval.ts'
import type { Reading } from '../cohorts-search.ts'
import { numberOf, sentenceOf, textOf } from '../reading.ts'
import { heatOf } from './heat.ts'
import classes from './triangle.module.css'

interface TriangleRowProps {
  cohort: Cohort
  ages: number[]
  most: number
  answer: CohortsAnswer
  reading: Reading
  /** Its first cell is where the keyboard enters the triangle; from there the arrows move. */
  entry: boolean
  onSay: (words: string) => void
}

export function TriangleRow({ cohort, ages, most, answer, reading, entry, onSay }: TriangleRowProps) {
  const { by, currency } = answer
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {nameInterval(cohort.start, by)}
      </th>
      <td>
        <BehindLink behind={{ figure: 'cohort', by, start: cohort.start }}>{formatCount(cohort.size)}</BehindLink>
      </td>
      {ages.map((age, column) => {
        const cell = cohort.cells[age]
        if (!cell) return <td key={age} />
        const words = sentenceOf(cohort, cell, { by, reading, currency })
        const text = textOf(cell, reading, currency)
        const heat = heatOf(numberOf(cell, reading), most)
        return (
          <td key={age} className={classes.filled}>
            <Link
              to="/customers"
              search={{ behind: { figure: 'cohort', by, start: cohort.start, age } }}
              preload={false}
              className={classes.cell}
              data-open={!cell.complete || undefined}
              style={{ '--heat': heat.toFixed(3) } as CSSProperties}
              tabIndex={entry && column === 0 ? 0 : -1}
              aria-label={`${text}. ${words}`}
              onMouseEnter={() => onSay(words)}
              onFocus={() => onSay(words)}
            >
              {text}
            </Link>
          </td>
        )
      })}
    </tr>
  )
}
