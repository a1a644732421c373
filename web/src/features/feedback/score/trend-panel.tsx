import type { FeedbackScore, FeedbackTrend } from '@esteem/contract'
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
import { formatShare } from '../../../ui/format/count.ts'
import { formatMonth } from '../../../ui/format/day.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import classes from '../feedback.module.css'
import { trendQuery } from '../feedback-query.ts'
import { formatScore } from '../score-words.ts'

/** As high as the chart with what stands around it, so that nothing moves when it comes. */
const height = 390

const ofAll = 'All customers'
const ofAnswers = 'Those who answered'

/** Month by month: of all customers with its interval, and of those who answered. */
export function TrendPanel({ score }: { score: FeedbackScore }) {
  const trend = useQuery(trendQuery(score.id))
  if (trend.error)
    return (
      <Panel title="Month by month">
        <ErrorState error={trend.error} retry={trend.refetch} />
      </Panel>
    )
  if (!trend.data) return <Skeleton height={height} radius="lg" aria-busy />
  return (
    <FigurePanel
      title="Month by month"
      aside={
        <DownloadMenu
          of="getFeedbackTrend"
          input={{ params: { scoreId: score.id }, query: {} }}
          label="Download months"
        />
      }
      chart={<TrendChart score={score} trend={trend.data} />}
      table={<TrendTable score={score} trend={trend.data} />}
    />
  )
}

interface TrendProps {
  score: FeedbackScore
  trend: FeedbackTrend
}

const isCorrected = ({ months }: FeedbackTrend) => months.some(({ corrected }) => corrected !== null)

function TrendChart({ score, trend }: TrendProps) {
  const draw = useCallback((palette: ChartPalette) => drawTrend(score, trend, palette), [score, trend])
  const whose = isCorrected(trend) ? 'all customers' : 'those who answered'
  return (
    <>
      <Chart label={`${score.name}, month by month`} height={280} draw={draw} />
      <p className={classes.basis}>
        The band holds the true figure of {whose} in {formatShare(trend.level)} of cases. {trend.uncorrected}
      </p>
    </>
  )
}

function drawTrend(score: FeedbackScore, trend: FeedbackTrend, palette: ChartPalette) {
  const { months } = trend
  const format = (value: number) => formatScore(value, score)
  const corrected = isCorrected(trend)
  const banded = months.map((month) => (corrected ? month.corrected : month.raw))
  const color = palette.series[0]!
  const axes = drawAxes(
    palette,
    months.map(({ start }) => formatMonth(start)),
    format,
  )
  const line = { type: 'line' as const, symbol: 'circle', symbolSize: 6, showSymbol: true }
  const pointOf = (estimate: { value: number } | null) => estimate?.value ?? null
  return {
    ...axes,
    grid: { ...axes.grid, top: corrected ? 36 : 12 },
    // A mean of 4.2 to 4.4 shows its course; the scale's zero would hide it.
    yAxis: { ...axes.yAxis, scale: true },
    legend: {
      ...{ left: 0, top: 0, itemWidth: 14, itemHeight: 8, itemGap: 12, show: corrected },
      ...{ data: [ofAll, ofAnswers], textStyle: { color: palette.dimmed, fontSize: 12 } },
    },
    tooltip: { ...axes.tooltip, valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–') },
    series: [
      ...drawBand({
        ...{ name: 'interval', stack: 'interval', color },
        // A band is drawn as a stack, which needs one sign.
        lower: banded.map((estimate) => estimate?.lower ?? null),
        upper: banded.map((estimate) => estimate?.upper ?? null),
      }).map((part) => ({ ...part, stackStrategy: 'all' as const })),
      ...(corrected
        ? [
            {
              ...{ ...line, name: ofAnswers, color: palette.dimmed, symbolSize: 4 },
              data: months.map(({ raw }) => pointOf(raw)),
              lineStyle: { width: 1.5, type: 'dashed' as const },
            },
          ]
        : []),
      { ...line, name: corrected ? ofAll : ofAnswers, color, data: banded.map(pointOf), lineStyle: { width: 2.5 } },
    ],
  }
}

function TrendTable({ score, trend }: TrendProps) {
  const { period, months, level } = trend
  const format = (value: number) => formatScore(value, score)
  const cellsOf = (estimate: FeedbackTrend['months'][number]['raw']) =>
    estimate ? [format(estimate.value), between(estimate.lower, estimate.upper, format)] : ['–', '']
  const corrected = isCorrected(trend)
  const share = formatShare(level)
  return (
    <FigureTable
      label={`${score.name}, month by month`}
      height={280}
      head={['Month', ...(corrected ? [ofAll, `All, ${share}`] : []), ofAnswers, `Answered, ${share}`, 'People']}
      rows={months.map(({ start, ...month }) => ({
        key: start,
        cells: [
          formatMonth(start),
          ...(corrected ? cellsOf(month.corrected) : []),
          ...cellsOf(month.raw),
          month.raw ? (
            <BehindLink
              key="people"
              label={`${month.raw.answers} people in ${formatMonth(start)}`}
              behind={{
                ...{ figure: 'metric', metricId: score.id, from: period.from, to: period.to },
                ...{ interval: 'month', start },
              }}
            >
              {month.raw.answers}
            </BehindLink>
          ) : (
            0
          ),
        ],
      }))}
    />
  )
}
