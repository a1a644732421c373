import { Button, Center, Select, Skeleton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { stateWords } from '../survey-words.ts'
import { surveysQuery } from '../surveys-query.ts'
import type { SurveysSearch } from '../surveys-search.ts'
import { ElsewherePanel } from './elsewhere-panel.tsx'
import { NoSurveys } from './no-surveys.tsx'
import { SurveyList } from './survey-list.tsx'

const route = getRouteApi('/shell/surveys')
const states = Object.entries(stateWords).map(([value, { label }]) => ({ value, label }))

/** Every survey: whether it is asked, how many answered, and what came of it. */
export function SurveysPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const surveys = useInfiniteQuery(surveysQuery(search))
  const items = surveys.data?.pages.flatMap((page) => page.items)
  const elsewhere = surveys.data?.pages[0]?.elsewhere ?? []
  const empty = items?.length === 0 && search.state === undefined
  return (
    <Page
      title="Surveys"
      about="What you ask your customers, who has answered, and what came of it."
      actions={
        !empty && (
          <>
            <Select
              aria-label="State"
              data={states}
              placeholder="All but archived"
              clearable
              clearButtonProps={{ 'aria-label': 'All but archived' }}
              value={search.state ?? null}
              onChange={(state) => navigate({ search: { state: (state ?? undefined) as SurveysSearch['state'] } })}
            />
            <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/surveys/new" {...props} />}>
              New survey
            </Button>
          </>
        )
      }
    >
      {items ? (
        items.length === 0 ? (
          <>
            <NoSurveys filtered={!empty} />
            <ElsewherePanel surveys={elsewhere} />
          </>
        ) : (
          <>
            <SurveyList surveys={items} />
            {surveys.hasNextPage && (
              <Center mt="md">
                <Button variant="default" loading={surveys.isFetchingNextPage} onClick={() => surveys.fetchNextPage()}>
                  Show more
                </Button>
              </Center>
            )}
            <ElsewherePanel surveys={elsewhere} />
          </>
        )
      ) : surveys.error ? (
        <ErrorState error={surveys.error} retry={surveys.refetch} />
      ) : (
        <Skeleton height={260} radius="lg" />
      )}
    </Page>
  )
}
