import type { HomeAnswer } from '@esteem/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { Interval } from './chart/fill-series.ts'
import type { HomeSearch } from './home-search.ts'
import { chooseInterval, type PeriodName, resolvePeriod } from './period/period.ts'

export interface Home {
  answer: HomeAnswer
  period: PeriodName
  interval: Interval
}

export const homeQuery = ({ horizon: _, ...search }: HomeSearch, today: string) =>
  queryOptions({
    queryKey: ['home', search, today],
    queryFn: ({ signal }) => loadHome(search, today, signal),
    placeholderData: keepPreviousData,
  })

async function loadHome(search: HomeSearch, today: string, signal: AbortSignal): Promise<Home> {
  const home = await getHome(search.period ?? 'last-12-months', search, today, signal)
  // Somebody who has brought in old orders and chosen nothing yet should see them, not a year of zeros.
  const nothingToSee = home.answer.metrics.find((metric) => metric.metric.id === 'orders')?.current.population === 0
  const undecided = search.period === undefined && home.answer.hasData
  return undecided && nothingToSee ? await getHome('all', search, today, signal) : home
}

async function getHome(name: PeriodName, search: HomeSearch, today: string, signal: AbortSignal): Promise<Home> {
  const period = resolvePeriod(name, search, today)
  const interval = chooseInterval(period, today)
  const answer = await api.getHome({ query: { ...period, compare: search.compare, interval }, signal })
  return { answer, period: name, interval }
}
