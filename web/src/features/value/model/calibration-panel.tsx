import type { ModelCard } from '@esteem/contract'
import { Text } from '@mantine/core'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatCount } from '../../../ui/format/count.ts'
import { numberLocale } from '../../../ui/format/locale.ts'
import { CalibrationChart } from './calibration-chart.tsx'

const number = new Intl.NumberFormat(numberLocale, { maximumFractionDigits: 2 })

/** Where the model was right and where not: customers in up to ten groups by what was foretold of them, and what they did. */
export function CalibrationPanel({ card }: { card: ModelCard }) {
  const deciles = card.calibration?.deciles
  if (!deciles || deciles.length === 0) return null
  return (
    <FigurePanel
      title="Foretold, and what came"
      aside={<DownloadMenu of="getValueModel" input={{}} table="calibration" />}
      chart={
        <>
          <Text c="dimmed" mb="sm" maw="52rem">
            Customers in {deciles.length === 1 ? 'one group' : `${formatCount(deciles.length)} groups`}, from those of
            whom the fewest orders were foretold to those with the most. A bar is the orders that came of each, the line
            through it what chance allows (its 90% interval). Where the point, what was foretold, lies on the line, the
            model was right.
          </Text>
          <CalibrationChart deciles={deciles} />
        </>
      }
      table={
        <FigureTable
          label="Foretold, and what came"
          height={366}
          head={['Group', 'Customers', 'Foretold, each', 'Came, each', 'Between']}
          rows={deciles.map(({ decile, customers, predicted, actual, lower, upper }) => ({
            key: String(decile),
            cells: [
              decile,
              formatCount(customers),
              number.format(predicted),
              number.format(actual),
              `${number.format(lower)} and ${number.format(upper)}`,
            ],
          }))}
        />
      }
    />
  )
}
