import type { CustomerValue } from '@esteem/contract'
import { Facts } from '../../../ui/facts.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { countOf } from '../../../ui/format/count.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { amountEstimate, chanceEstimate, numberEstimateWords } from '../../../ui/format/estimate.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { horizonNames } from '../../../ui/predictions/horizon.ts'
import { Standing } from './standing.tsx'

/** What to expect of one customer: a wide interval, as one person's future is. */
export function ExpectedPanel({ value }: { value: CustomerValue }) {
  const { expected, currency, pAlive, nextOrder, usualGapDays } = value
  const year = expected.find(({ horizon }) => horizon === '1y')
  const money = year && amountEstimate(year.value, currency)
  const chance = pAlive && chanceEstimate(pAlive)
  return (
    <Panel
      title="Expected"
      aside={
        <AboutPrediction name="what is expected of this customer" basis={value}>
          What somebody with such orders is expected to pay from now on, less what is usually refunded. What one person
          does is uncertain: the interval says how much so.
        </AboutPrediction>
      }
    >
      <Facts
        lead
        facts={[
          { label: 'In the next year', value: money?.value ?? '–', basis: money?.interval },
          {
            label: 'Still a customer',
            value: chance?.value ?? '–',
            basis: chance && `the chance of it, ${chance.interval}`,
          },
          ...(nextOrder
            ? [
                {
                  label: 'Next order, if so',
                  value: formatDay(nextOrder.day),
                  basis: `between ${formatDay(nextOrder.earliest)} and ${nextOrder.latest ? formatDay(nextOrder.latest) : 'much later'}${
                    usualGapDays === null
                      ? ''
                      : `; usually every ${countOf(Math.max(1, Math.round(usualGapDays)), 'day')}`
                  }`,
                },
              ]
            : []),
        ]}
      />
      <Standing value={value} />
      <FigureTable
        label="What is expected, by how far ahead"
        head={['How far ahead', 'Expected', 'Between', 'Orders']}
        rows={expected.map(({ horizon, value: ahead, orders }) => {
          const amount = amountEstimate(ahead, currency)
          return {
            key: horizon,
            cells: [
              horizonNames[horizon],
              amount.value,
              `${amount.lower} and ${amount.upper}`,
              numberEstimateWords(orders).value,
            ],
          }
        })}
      />
    </Panel>
  )
}
