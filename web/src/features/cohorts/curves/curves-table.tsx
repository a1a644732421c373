import type { CohortsAnswer } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { between } from '../../../ui/format/between.ts'
import { formatShare } from '../../../ui/format/count.ts'
import { nameInterval } from '../../../ui/format/interval.ts'
import { toWords } from '../../../ui/format/words.ts'
import { curveOfAll, curveOfOne } from './curve.ts'
import { together } from './curves-chart.tsx'

export function CurvesTable({ answer, chosen }: { answer: CohortsAnswer; chosen: string[] }) {
  const { by, measure, currency, cohorts, period } = answer
  const format = (value: number) =>
    measure === 'customers' ? formatShare(value) : formatAmount({ amount: value.toFixed(2), currency })
  const own = cohorts.filter(({ start }) => chosen.includes(start))
  const curves = [curveOfAll(answer), ...own.map((cohort) => curveOfOne(cohort, measure))]
  const last = Math.max(0, ...curves.flat().map(({ age }) => age))
  const names = [together, ...own.map(({ start }) => nameInterval(start, by))]
  return (
    <FigureTable
      label="Cohorts with time"
      height={300}
      head={[
        `${toWords(by)}s later`,
        ...names.flatMap((name) => (measure === 'customers' ? [name, `${name}, 95%`] : [name])),
      ]}
      rows={Array.from({ length: last + 1 }, (_, age) => ({
        key: String(age),
        cells: [
          age,
          ...curves.flatMap((curve, index) => {
            const point = curve.find((each) => each.age === age)
            const which = index === 0 ? { from: period.from, to: period.to } : { start: own[index - 1]!.start }
            const value = point && (
              <BehindLink key={names[index]} behind={{ figure: 'cohort', by, age, ...which }}>
                {`${format(point.value)}${point.complete ? '' : ' so far'}`}
              </BehindLink>
            )
            return measure === 'customers' ? [value, between(point?.lower, point?.upper, format)] : [value]
          }),
        ],
      }))}
    />
  )
}
