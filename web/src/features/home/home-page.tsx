import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { useToday } from '../../ui/today.ts'
import { EmptyHome } from './empty-home.tsx'
import { HomeFigures } from './home-figures.tsx'
import { homeQuery } from './home-query.ts'
import { HomeSkeleton } from './home-skeleton.tsx'
import { PeriodPicker } from './period/period-picker.tsx'

const route = getRouteApi('/shell/')

export function HomePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const today = useToday()
  const home = useQuery(homeQuery(search, today))
  const empty = home.data?.answer.hasData === false
  return (
    <Page
      title="Home"
      actions={
        !empty && (
          <PeriodPicker
            period={home.data?.period ?? search.period ?? 'last-12-months'}
            search={search}
            today={today}
            onChange={(next) => navigate({ search: next, replace: true })}
          />
        )
      }
    >
      {home.data ? (
        empty ? (
          <EmptyHome />
        ) : (
          <HomeFigures {...home.data} refreshing={home.isPlaceholderData} />
        )
      ) : home.error ? (
        <ErrorState error={home.error} retry={home.refetch} />
      ) : (
        <HomeSkeleton />
      )}
    </Page>
  )
}
