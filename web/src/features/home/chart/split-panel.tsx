import type { MetricAnswer } from '@esteem/contract'
import { Center, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutFigure } from '../figures/about-figure.tsx'
import type { Interval } from './fill-series.ts'
import { SplitChart } from './split-chart.tsx'
import { SplitTable } from './split-table.tsx'

/** New against returning customers, as a picture or as its table. */
export function SplitPanel({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const [view, setView] = useState('chart')
  return (
    <Panel
      title={metric.metric.name}
      aside={
        <Group gap="xs">
          <AboutFigure metric={metric} />
          <DownloadMenu of="getMetric" input={inputOf(metric, interval)} />
          <SegmentedControl
            aria-label="Show as"
            size="xs"
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
        </Group>
      }
    >
      {metric.current.population === 0 ? (
        <Center h={280} c="dimmed">
          Nobody ordered in these days.
        </Center>
      ) : view === 'chart' ? (
        <SplitChart metric={metric} interval={interval} />
      ) : (
        <SplitTable metric={metric} interval={interval} />
      )}
    </Panel>
  )
}

function inputOf({ metric, period: { from, to } }: MetricAnswer, interval: Interval) {
  return { params: { metricId: metric.id }, query: { from, to, interval, compare: 'none' as const } }
}
