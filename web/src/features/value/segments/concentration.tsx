import type { MetricAnswer, RfmAnswer } from '@esteem/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { About } from '../../../ui/about.tsx'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { ConcentrationChart } from '../concentration-chart.tsx'
import classes from './segments.module.css'
import { concentrationQuery } from './segments-query.ts'

/** How much of what was ever paid came from the few best customers. */
export function Concentration({ rfm }: { rfm: RfmAnswer }) {
  const best = useQuery(concentrationQuery)
  const points = pointsOf(rfm)
  const [first] = best.data ?? []
  const holders = best.data?.filter(holdsSomebody)
  return (
    <FigurePanel
      title="How much the best hold"
      aside={
        <>
          {first && (
            <About
              name="how much the best hold"
              docs={first.metric.docs}
              method={first.metric.method}
              basis={`${formatPeriod(first.period.from, first.period.to)}, days in ${first.period.timeZone}.`}
            >
              What share of all that was ever paid came from the few who paid most. The curve counts everyone who ever
              bought; the single figures leave out those to whom as much was refunded as they had paid.
            </About>
          )}
          <DownloadMenu of="getRfm" input={{}} table="tiers" />
        </>
      }
      chart={
        <div className={classes.concentration} data-alone={holders?.length === 0 || undefined}>
          {holders && holders.length > 0 && (
            <dl className={classes.best}>
              {holders.map(({ metric, period, current }) => (
                <div key={metric.id}>
                  <dt>Best {metric.id.split('-').at(-1)}% hold</dt>
                  <dd className={classes.figure}>
                    <BehindLink behind={{ figure: 'metric', metricId: metric.id, from: period.from, to: period.to }}>
                      {current.value === null ? '–' : formatShare(Number(current.value))}
                    </BehindLink>
                  </dd>
                  <dd className={classes.basis}>
                    {between(current.lower, current.upper, (share) => formatShare(share))}
                    {current.lower != null && ', '}
                    over {countOf(current.population, 'customer')}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {best.isPending && <Skeleton height={180} />}
          <ConcentrationChart points={points} name="of all that was paid so far" />
        </div>
      }
      table={
        <FigureTable
          label="How much the best hold"
          head={['Best customers', 'Hold of what was paid']}
          rows={points.map(({ customers, held }) => ({
            key: String(customers),
            cells: [formatShare(customers), formatShare(held)],
          }))}
        />
      }
    />
  )
}

/** Of three customers there is no best hundredth. */
const holdsSomebody = ({ metric, current }: MetricAnswer) =>
  Number(metric.id.split('-').at(-1)) * current.population >= 100

/** The tiers one after the other, best first: what share of the customers holds what share of the worth. */
function pointsOf({ tiers, customers }: RfmAnswer) {
  let people = 0
  let held = 0
  return [
    { customers: 0, held: 0 },
    ...tiers.map((tier) => {
      people += tier.customers
      held += tier.worthShare ?? 0
      return { customers: people / customers, held }
    }),
  ]
}
