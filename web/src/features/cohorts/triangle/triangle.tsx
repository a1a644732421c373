import type { Cohort, CohortsAnswer } from '@esteem/contract'
import { type KeyboardEvent, useState } from 'react'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import type { Reading } from '../cohorts-search.ts'
import { firstAge, hottest } from './heat.ts'
import { HeatLegend } from './heat-legend.tsx'
import { moveAmongCells } from './move-among-cells.ts'
import classes from './triangle.module.css'
import { TriangleRow } from './triangle-row.tsx'

interface TriangleProps {
  answer: CohortsAnswer
  reading: Reading
}

/**
 * The retention triangle: a row for each cohort, a column for each period since the first purchase. It is its own table:
 * every cell has its figure, leads to its customers, and says on the line below what it means.
 */
export function Triangle({ answer, reading }: TriangleProps) {
  const [said, say] = useState<string | null>(null)
  const first = firstAge(reading)
  const oldest = Math.max(first, ...answer.cohorts.map(({ cells }) => cells.length - 1))
  const ages = Array.from({ length: oldest - first + 1 }, (_, index) => first + index)
  const most = hottest(answer.cohorts, reading)
  return (
    <>
      <section className={classes.frame} aria-label="Cohorts, followed period by period">
        <table
          className={classes.table}
          onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveAmongCells(event)}
          onMouseLeave={() => say(null)}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                First bought
              </th>
              <th scope="col">Customers</th>
              {ages.map((age) => (
                <th key={age} scope="col">
                  {age === 0 ? 'first' : `+${age}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading === 'share' && <Together answer={answer} ages={ages} />}
            {answer.cohorts.map((cohort: Cohort, row) => (
              <TriangleRow
                key={cohort.start}
                cohort={cohort}
                ages={ages}
                most={most}
                answer={answer}
                reading={reading}
                entry={row === 0}
                onSay={say}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className={classes.foot}>
        <p className={classes.said} aria-hidden>
          {said ?? `Columns count ${answer.by}s since the first purchase. Rest on a cell to read it, click to see who.`}
        </p>
        <HeatLegend open={answer.cohorts.some(({ cells }) => cells.some(({ complete }) => !complete))} />
      </div>
    </>
  )
}

/** All cohorts together, age by age. */
function Together({ answer, ages }: { answer: CohortsAnswer; ages: number[] }) {
  const customers = answer.cohorts.filter(({ complete }) => complete).reduce((sum, { size }) => sum + size, 0)
  const {
    by,
    period: { from, to },
  } = answer
  return (
    <tr className={classes.together}>
      <th scope="row" className={classes.name}>
        All together
      </th>
      <td>
        <BehindLink behind={{ figure: 'cohort', by, from, to, age: 0 }}>{formatCount(customers)}</BehindLink>
      </td>
      {ages.map((age) => {
        const found = answer.together.find((each) => each.age === age)
        const title = found && `${countOf(found.cohorts, 'cohort')}, ${countOf(found.share.population, 'customer')}`
        return (
          <td key={age} title={title}>
            {found?.share.value != null && (
              <BehindLink behind={{ figure: 'cohort', by, from, to, age }}>
                {formatShare(Math.round(Number(found.share.value) * 1000) / 1000)}
              </BehindLink>
            )}
          </td>
        )
      })}
    </tr>
  )
}
