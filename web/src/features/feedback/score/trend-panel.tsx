import type { FeedbackScore, MetricAnswer } from '@esteem/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { drawBand } from '../../../ui/chart/band.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { formatMonth } from '../../../ui/format/day.ts'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { seriesQuery } from '../feedback-query.ts'
import { formatScore } from '../score-words.ts'

interface TrendPanelProps {
  score: FeedbackScore
  period: { from: string; to: string }
}

/** Month by month, of those who answered, with the interval of each month. */
export function TrendPanel({ score, period }: TrendPanelProps) {
  const series = useQuery(seriesQuery(score.id, period))
  if (series.error) return <ErrorState error={series.error} retry={series.refetch} />
  if (!series.data) return <Skeleton height={360} radius="lg" aria-busy />
  const query = { from: period.from, to: period.to, interval: 'month', compare: 'none' } as const
  return (
    <FigurePanel
      title="Month by month, of those who answered"
      aside={<DownloadMenu of="getMetric" input={{ params: { metricId: score.id }, query }} label="Download months" />}
      chart={<TrendChart score={score} answer={series.data} />}
      table={<TrendTable score={score} answer={series.data} period={period} />}
    />
  )
}

function TrendChart({ score, answer }: { score: FeedbackScore; answer: MetricAnswer }) {
  const draw = useCallback((palette: ChartPalette) => drawTrend(score, answer, palette), [score, answer])
  return <Chart label={`${score.name}, month by month`} height={280} draw={draw} />
}

function drawTrend(score: FeedbackScore, { series = [] }: MetricAnswer, palette: ChartPalette) {
  const format = (value: number) => formatScore(value, score)
  const color = palette.series[0]!
  const axes = drawAxes(
    palette,
    series.map(({ start }) => formatMonth(start)),
    format,
  )
  return {
    ...axes,
    // A mean of 4.2 to 4.4 shows its course; the scale's zero would hide it.
    yAxis: { ...axes.yAxis, scale: true },
    tooltip: { ...axes.tooltip, valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–') },
    series: [
      ...drawBand({
        ...{ name: 'interval', stack: 'interval', color },
        // A band is drawn as a stack, which needs one sign.
        lower: series.map(({ figure }) => figure.lower ?? null),
        upper: series.map(({ figure }) => figure.upper ?? null),
      }).map((part) => ({ ...part, stackStrategy: 'all' as const })),
      {
        ...{ type: 'line' as const, name: score.name, color, symbol: 'circle', symbolSize: 6, showSymbol: true },
        data: series.map(({ figure }) => (figure.value === null ? null : Number(figure.value))),
        lineStyle: { width: 2.5 },
      },
    ],
  }
}

function TrendTable({ score, answer, period }: TrendPanelProps & { answer: MetricAnswer }) {
  const format = (value: number) => formatScore(value, score)
  return (
    <FigureTable
      label={`${score.name}, month by month`}
      height={280}
      head={['Month', score.name, '95 %', 'People']}
      rows={(answer.series ?? []).map(({ start, figure }) => ({
        key: start,
        cells: [
          formatMonth(start),
          figure.value === null ? '–' : format(Number(figure.value)),
          between(figure.lower, figure.upper, format),
          <BehindLink
            key="people"
            label={`${figure.population} people in ${formatMonth(start)}`}
            behind={{
              figure: 'metric',
              metricId: score.id,
              from: period.from,
              to: period.to,
              interval: 'month',
              start,
            }}
          >
            {figure.population}
          </BehindLink>,
        ],
      }))}
    />
  )
}
