import type { HomeAnswer } from '@esteem/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { HomeSearch } from './home-search.ts'
import { chooseInterval, type PeriodName, resolvePeriod } from './period/period.ts'

export interface Home {
  answer: HomeAnswer
  period: PeriodName
}

export const homeQuery = (search: HomeSearch, today: string) =>
  queryOptions({
    queryKey: ['home', search, today],
    queryFn: ({ signal }) => loadHome(search, today, signal),
    placeholderData: keepPreviousData,
  })

async function loadHome(search: HomeSearch, today: string, signal: AbortSignal): Promise<Home> {
  const period = search.period ?? 'last-12-months'
  const answer = await getHome(period, search, today, signal)
  // Somebody who has brought in old orders and chosen nothing yet should see them, not a year of zeros.
  if (search.period || !answer.hasData || hasFigures(answer)) return { answer, period }
  return { answer: await getHome('all', search, today, signal), period: 'all' }
}

function getHome(name: PeriodName, search: HomeSearch, today: string, signal: AbortSignal) {
  const period = resolvePeriod(name, search, today)
  const interval = chooseInterval(period, today)
  return api.getHome({ query: { ...period, compare: search.compare, interval }, signal })
}

function hasFigures(answer: HomeAnswer): boolean {
  return answer.metrics.some((metric) => metric.current.population > 0)
}
