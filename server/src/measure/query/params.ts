import { earlier, nextStart, strides } from './days.ts'
import { type Days, type Plan, periodBefore } from './plan.ts'

/** The parameters that every metric's SQL may use. */
export function paramsOf(plan: Plan): Record<string, unknown> {
  const periods = [plan.current, ...(plan.comparison ? [plan.comparison] : [])]
  const before = periods.map(periodBefore)
  return {
    starts: periods.map(({ from }) => from),
    ends: periods.map(({ to }) => to),
    beforeStarts: before.map(({ from }) => from),
    beforeEnds: before.map(({ to }) => to),
    lastWhole: lastWholeInterval(plan),
    cellAsked: plan.cells.map(({ period }) => (period === 'current' ? 1 : 2)),
    cellLabels: plan.cells.map(({ start }) => start),
    cellStarts: plan.cells.map(({ from }) => from),
    cellEnds: plan.cells.map(({ to }) => to),
    interval: plan.interval,
    stride: strides[plan.interval],
    horizon: plan.horizon,
    inactivity: plan.inactivity.days,
    timeZone: plan.timeZone,
    currency: plan.currency,
    ...(plan.breakdown && {
      values: plan.breakdown.values,
      unknown: plan.breakdown.values.length,
      trait: plan.breakdown.name,
    }),
  }
}

/** The first day of the last interval that is over. */
function lastWholeInterval({ current, horizon, interval, cells }: Plan): string {
  const last = earlier(horizon, current.to)
  const whole = cells.filter(({ start }) => start !== null && nextStart(interval, start) <= addOne(last))
  return whole.at(-1)?.start ?? '1970-01-01'
}

const addOne = (day: string) => nextStart('day', day)

/** A plan for one period alone, as a list of the customers behind a figure needs it. */
export function planFor(plan: Plan, days: Days, start: string | null = null): Plan {
  const to = earlier(days.to, plan.horizon)
  const cells = [{ period: 'current' as const, start, from: days.from, to }]
  return { ...plan, current: days, comparison: null, wantsSeries: false, cells }
}
