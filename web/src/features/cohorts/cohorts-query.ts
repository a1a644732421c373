import type { CohortsAnswer } from '@esteem/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { addDays, addMonths } from '../../ui/format/day.ts'
import type { CohortInterval } from '../../ui/format/interval.ts'
import type { CohortsSearch } from './cohorts-search.ts'

/** The earliest first purchase of the latest cohorts: as many as can be read at a glance. */
export const latestFrom: Record<CohortInterval, (today: string) => string> = {
  week: (today) => addDays(today, -7 * 12),
  month: (today) => addMonths(today, -12),
  quarter: (today) => addMonths(today, -3 * 8),
  year: (today) => addMonths(today, -12 * 9),
}

export interface Cohorts {
  answer: CohortsAnswer
  /** Every cohort there is. */
  all: boolean
}

export const cohortsQuery = ({ by = 'month', show, all = false }: CohortsSearch, today: string) => {
  const measure = show === 'money' || show === 'worth' ? 'money' : 'customers'
  return queryOptions({
    queryKey: ['cohorts', { by, measure, all, today }],
    queryFn: async ({ signal }): Promise<Cohorts> => {
      const from = all ? undefined : latestFrom[by](today)
      const answer = await api.getCohorts({ query: { by, measure, from }, signal })
      // A shop that stopped selling a while ago has no latest cohorts, and still something to see.
      if (from === undefined || answer.cohorts.length > 0) return { answer, all }
      return { answer: await api.getCohorts({ query: { by, measure }, signal }), all: true }
    },
    placeholderData: keepPreviousData,
  })
}
