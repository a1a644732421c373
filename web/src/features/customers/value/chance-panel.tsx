import type { CustomerValue } from '@esteem/contract'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { formatChance } from '../../../ui/format/estimate.ts'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { ChanceChart } from './chance-chart.tsx'

/** The chance that somebody is still a customer, day after day by what was known then, with their orders on it. */
export function ChancePanel({ value }: { value: CustomerValue }) {
  const { history, orders, currency, customerId } = value
  if (history.length < 2) return null
  const paid = new Map(orders.map((order) => [order.day, order.value]))
  return (
    <FigurePanel
      title="Chance that they are still a customer"
      aside={
        <>
          <AboutPrediction name="the chance that they are still a customer" basis={value}>
            It falls while nothing is heard of them for longer than is usual with them, and rises with an order.
          </AboutPrediction>
          <DownloadMenu of="getCustomerValue" input={{ params: { customerId } }} />
        </>
      }
      chart={<ChanceChart history={history} orders={orders} currency={currency} />}
      table={
        <FigureTable
          label="Chance that they are still a customer"
          height={220}
          head={['Day', 'Chance', 'Paid']}
          rows={history.toReversed().map(({ day, pAlive }) => ({
            key: day,
            cells: [
              formatDay(day),
              formatChance(pAlive),
              paid.has(day) ? formatAmount({ amount: paid.get(day)!, currency }) : '',
            ],
          }))}
        />
      }
    />
  )
}
