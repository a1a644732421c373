import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { useToday } from '../../ui/today.ts'
import { CohortFigures } from './cohort-figures.tsx'
import { cohortsQuery } from './cohorts-query.ts'
import type { CohortsSearch } from './cohorts-search.ts'
import { CohortsSkeleton } from './cohorts-skeleton.tsx'
import { NoCohorts } from './no-cohorts.tsx'
import { CohortsToolbar } from './toolbar.tsx'

const route = getRouteApi('/shell/cohorts')

/** Customers by when they first bought, and how each year's, month's or week's went on. */
export function CohortsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cohorts = useQuery(cohortsQuery(search, useToday()))
  const change = (next: Partial<CohortsSearch>) =>
    navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  const empty = cohorts.data?.answer.cohorts.length === 0
  return (
    <Page
      width="wide"
      title="Cohorts"
      about="By first purchase: who came back, period after period."
      actions={!empty && <CohortsToolbar search={search} all={cohorts.data?.all ?? false} onChange={change} />}
    >
      {cohorts.data ? (
        empty ? (
          <NoCohorts />
        ) : (
          <CohortFigures
            answer={cohorts.data.answer}
            search={search}
            refreshing={cohorts.isPlaceholderData}
            onChange={change}
          />
        )
      ) : cohorts.error ? (
        <ErrorState error={cohorts.error} retry={cohorts.refetch} />
      ) : (
        <CohortsSkeleton />
      )}
    </Page>
  )
}
