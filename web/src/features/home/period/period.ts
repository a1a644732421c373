import { addDays, addMonths, daysBetween } from '../../../ui/format/day.ts'

export const presets = {
  'last-30-days': 'Last 30 days',
  'last-90-days': 'Last 90 days',
  'last-12-months': 'Last 12 months',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-year': 'This year',
  'last-year': 'Last year',
  all: 'All time',
} as const

export type Preset = keyof typeof presets
export type PeriodName = Preset | 'custom'

export interface Period {
  /** The earliest data where it is left out. */
  from?: string
  /** The last day, included; today where it is left out. */
  to?: string
}

const monthStart = (day: string) => `${day.slice(0, 7)}-01`
const yearStart = (day: string) => `${day.slice(0, 4)}-01-01`

// The last twelve months begin with a whole one: a chart by month would else begin with a stump.
const resolve: Record<Preset, (today: string) => Period> = {
  'last-30-days': (today) => ({ from: addDays(today, -29), to: today }),
  'last-90-days': (today) => ({ from: addDays(today, -89), to: today }),
  'last-12-months': (today) => ({ from: addMonths(monthStart(today), -11), to: today }),
  'this-month': (today) => ({ from: monthStart(today), to: today }),
  'last-month': (today) => ({ from: addMonths(monthStart(today), -1), to: addDays(monthStart(today), -1) }),
  'this-year': (today) => ({ from: yearStart(today), to: today }),
  'last-year': (today) => ({ from: addMonths(yearStart(today), -12), to: addDays(yearStart(today), -1) }),
  all: () => ({}),
}

export function resolvePeriod(name: PeriodName, custom: Period, today: string): Period {
  return name === 'custom' ? { from: custom.from, to: custom.to } : resolve[name](today)
}

/** A step that gives a chart of a period neither three points nor three hundred. */
export function chooseInterval({ from, to }: Period, today: string): 'day' | 'week' | 'month' {
  if (!from) return 'month'
  const days = daysBetween(from, to ?? today)
  return days <= 45 ? 'day' : days <= 200 ? 'week' : 'month'
}
