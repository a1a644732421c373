import type { CohortsAnswer } from '@esteem/contract'
import { BehindLink } from '../../ui/behind-link.tsx'
import { formatAmount } from '../../ui/format/amount.ts'
import { between } from '../../ui/format/between.ts'
import { countOf, formatShare } from '../../ui/format/count.ts'
import { curveOfAll } from './curves/curve.ts'
import classes from './headline.module.css'

/** After how many periods a cohort is looked at: at once, soon, and as late as is known. */
const ages = { week: [1, 4, 12, 26], month: [1, 3, 6, 12], quarter: [1, 2, 4], year: [1, 2, 3] } as const

/** What the triangle comes to, in up to three figures. */
export function Headline({ answer }: { answer: CohortsAnswer }) {
  const { by, measure, currency, together, cohorts, period } = answer
  const curve = curveOfAll(answer)
  const known = ages[by].flatMap((age) => curve.find((point) => point.age === age) ?? [])
  const found = known.length > 3 ? [...known.slice(0, 2), known.at(-1)!] : known
  if (found.length === 0) return <TooYoung by={by} />
  return (
    <dl className={classes.headline}>
      {found.map(({ age, value, lower, upper }) => {
        const over = cohorts.filter(({ complete, cells }) => complete && cells[age]?.complete)
        const customers = over.reduce((sum, { size }) => sum + size, 0)
        const count = together.find((each) => each.age === age)?.cohorts ?? over.length
        return (
          <div key={age}>
            <dt>{words(age, by, measure)}</dt>
            <dd className={classes.value}>
              <BehindLink behind={{ figure: 'cohort', by, from: period.from, to: period.to, age }}>
                {measure === 'customers' ? formatShare(value) : formatAmount({ amount: value.toFixed(2), currency })}
              </BehindLink>
            </dd>
            <dd className={classes.basis}>
              {between(lower, upper, (share) => formatShare(share))}
              {lower != null && <br />}
              over {countOf(customers, 'customer')} of {countOf(count, 'cohort')}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function words(age: number, by: CohortsAnswer['by'], measure: CohortsAnswer['measure']): string {
  const when = age === 1 ? `the next ${by}` : `the ${age}${age === 2 ? 'nd' : age === 3 ? 'rd' : 'th'} ${by} after`
  if (measure === 'customers') return `Bought again in ${when}`
  return `Worth each by the end of ${when}`
}

function TooYoung({ by }: { by: CohortsAnswer['by'] }) {
  return (
    <p className={classes.young}>
      No {by} after a first purchase is over yet. As soon as one is, this says how many came back in it; shorter periods
      say it sooner.
    </p>
  )
}
