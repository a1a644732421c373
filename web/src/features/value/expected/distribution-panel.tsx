import type { ValueDistribution } from '@esteem/contract'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { ConcentrationChart } from '../concentration-chart.tsx'
import { barsOf, type Spread } from './bars.ts'
import { ConcentrationTable } from './concentration-table.tsx'
import { DistributionChart } from './distribution-chart.tsx'
import { DistributionTable } from './distribution-table.tsx'

const spreads = [
  { value: 'value', label: 'By value' },
  { value: 'chance', label: 'By chance' },
  { value: 'best', label: 'Best first' },
]

const tables = { value: 'expectedValue', chance: 'pAlive', best: 'concentration' } as const

/** How what is expected is spread over the customers: by its size, by the chance that they are still there, by rank. */
export function DistributionPanel({ answer }: { answer: ValueDistribution }) {
  const [spread, setSpread] = useState<Spread | 'best'>('value')
  const points = [
    { customers: 0, held: 0 },
    ...answer.expectedValue.concentration.map(({ share, valueShare }) => ({ customers: share, held: valueShare ?? 0 })),
    { customers: 1, held: 1 },
  ]
  return (
    <FigurePanel
      title="How it is spread"
      aside={
        <>
          <AboutPrediction name="how expected value is spread" basis={answer}>
            How many customers are expected to bring how much; how many are how likely still customers; and what share
            of it the best few hold. A bar leads to its customers.
          </AboutPrediction>
          <DownloadMenu
            of="getValueDistribution"
            input={{ query: { horizon: answer.horizon } }}
            table={tables[spread]}
          />
          <SegmentedControl
            aria-label="Spread by"
            size="xs"
            data={spreads}
            value={spread}
            onChange={(next) => setSpread(next as Spread | 'best')}
          />
        </>
      }
      chart={
        spread === 'best' ? (
          <ConcentrationChart points={points} name="of what is expected" />
        ) : (
          <DistributionChart bars={barsOf(answer, spread)} currency={answer.currency} />
        )
      }
      table={
        spread === 'best' ? (
          <ConcentrationTable answer={answer} />
        ) : (
          <DistributionTable bars={barsOf(answer, spread)} currency={answer.currency} spread={spread} />
        )
      }
    />
  )
}
