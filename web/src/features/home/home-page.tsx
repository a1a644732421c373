import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { useToday } from '../../ui/today.ts'
import { EmptyHome } from './empty-home.tsx'
import classes from './home.module.css'
import { HomeFigures } from './home-figures.tsx'
import { homeQuery } from './home-query.ts'
import { HomeSkeleton } from './home-skeleton.tsx'
import { PeriodPicker } from './period/period-picker.tsx'
import { Scoreboard } from './scoreboard.tsx'

const route = getRouteApi('/shell/')

export function HomePage({ second }: { second?: ReactNode }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const today = useToday()
  const home = useQuery(homeQuery(search, today))
  const empty = home.data?.answer.hasData === false
  return (
    <Page title="Home" width="wide">
      {home.data ? (
        empty ? (
          <EmptyHome />
        ) : (
          <Stack>
            <Scoreboard
              second={second}
              horizon={search.horizon ?? '1y'}
              onHorizon={(horizon) => navigate({ search: (old) => ({ ...old, horizon }), replace: true })}
            />
            <div className={classes.period}>
              <Title order={2}>What they bought</Title>
              <div>
                <PeriodPicker
                  period={home.data.period}
                  search={search}
                  today={today}
                  onChange={(next) =>
                    navigate({
                      search: { ...next, horizon: search.horizon },
                      replace: true,
                      resetScroll: false,
                    })
                  }
                />
              </div>
            </div>
            <HomeFigures {...home.data} refreshing={home.isPlaceholderData} />
          </Stack>
        )
      ) : home.error ? (
        <ErrorState error={home.error} retry={home.refetch} />
      ) : (
        <HomeSkeleton />
      )}
    </Page>
  )
}
