import { Button, Center, Skeleton } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { EmptyState } from '../../../ui/state/empty-state.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { sourcesQuery } from '../sources-query.ts'
import { RejectionFilter } from './rejection-filter.tsx'
import { RejectionRow } from './rejection-row.tsx'
import classes from './rejections.module.css'
import { rejectionsQuery } from './rejections-query.ts'

const route = getRouteApi('/shell/rejections')

/** Why was this not counted? */
export function RejectionsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rejections = useInfiniteQuery(rejectionsQuery(search))
  const sources = useQuery(sourcesQuery).data?.items ?? []
  const items = rejections.data?.pages.flatMap((page) => page.items)
  return (
    <Page
      title="Not counted"
      about="Messages that arrived and could not be used, with the reason and what was sent. Nothing is dropped in silence."
      actions={
        <RejectionFilter
          sources={sources}
          search={search}
          onSearch={(next) => navigate({ search: next, replace: true })}
        />
      }
    >
      {items ? (
        items.length === 0 ? (
          <EmptyState icon={<IconChecks size={22} stroke={1.5} />} title="Everything was counted">
            {search.code || search.sourceId
              ? 'Nothing of this kind was turned away.'
              : 'No message has been turned away.'}
          </EmptyState>
        ) : (
          <>
            <ul className={classes.list}>
              {items.map((rejection) => (
                <RejectionRow
                  key={rejection.rejectionId}
                  rejection={rejection}
                  source={sources.find((source) => source.sourceId === rejection.sourceId)}
                />
              ))}
            </ul>
            {rejections.hasNextPage && (
              <Center mt="md">
                <Button
                  variant="default"
                  loading={rejections.isFetchingNextPage}
                  onClick={() => rejections.fetchNextPage()}
                >
                  Show more
                </Button>
              </Center>
            )}
          </>
        )
      ) : rejections.error ? (
        <ErrorState error={rejections.error} retry={rejections.refetch} />
      ) : (
        <Skeleton height={360} radius="lg" />
      )}
    </Page>
  )
}
