import { BehindLink } from '../../../ui/behind-link.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatCount } from '../../../ui/format/count.ts'
import type { Bar, Spread } from './bars.ts'

export function DistributionTable({ bars, currency, spread }: { bars: Bar[]; currency: string; spread: Spread }) {
  return (
    <FigureTable
      label="How it is spread"
      height={300}
      head={[spread === 'value' ? 'Expected of each' : 'Chance of still being a customer', 'Customers', 'Together']}
      rows={bars.map(({ label, customers, value, behind }) => ({
        key: label,
        cells: [
          label,
          customers === 0 ? (
            formatCount(0)
          ) : (
            <BehindLink key="customers" behind={behind}>
              {formatCount(customers)}
            </BehindLink>
          ),
          formatAmount({ amount: value, currency }),
        ],
      }))}
    />
  )
}
