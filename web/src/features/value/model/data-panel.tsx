import type { ModelCard } from '@esteem/contract'
import { Facts } from '../../../ui/facts.tsx'
import { formatCount, formatShare } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'

/** From what the model was learned, and when. */
export function DataPanel({ card: { data, model, discountRate } }: { card: ModelCard }) {
  if (!data || !model) return null
  return (
    <Panel title="What it was learned from, and reckons with">
      <Facts
        facts={[
          { label: 'Orders of', value: formatPeriod(data.from, data.to) },
          { label: 'Customers', value: formatCount(data.customers) },
          {
            label: 'Bought more than once',
            value: formatCount(data.repeatBuyers),
            basis: data.customers > 0 ? formatShare(data.repeatBuyers / data.customers) : undefined,
          },
          { label: 'Days with an order', value: formatCount(data.purchases), basis: 'of all customers' },
          {
            label: 'Discount rate',
            value: `${formatShare(discountRate)} a year`,
            basis: 'the same for every business',
          },
          {
            label: 'Fitted',
            value: <Moment at={model.fittedAt} style="day-time" />,
            basis: `version ${formatCount(model.version)}`,
          },
        ]}
      />
    </Panel>
  )
}
