import { Button, Skeleton } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { useBusiness } from '../../../ui/business.ts'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { countOf } from '../../../ui/format/count.ts'
import { dayOf } from '../../../ui/format/day.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { EmptyState } from '../../../ui/state/empty-state.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { useSurveyNames } from '../../../ui/survey-names.ts'
import { EmptyFeedback } from '../empty-feedback.tsx'
import classes from '../feedback.module.css'
import type { CommentsSearch } from '../feedback-search.ts'
import { CommentRow } from './comment-row.tsx'
import { askedFor } from './comments-words.ts'
import { Filters } from './filters.tsx'

const route = getRouteApi('/shell/feedback/comments')

/** What customers wrote, with the score they gave and what they are worth. */
export function CommentsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { timeZone } = useBusiness()
  const query = askedFor(search, dayOf(new Date(), timeZone))
  const comments = useInfiniteQuery({
    queryKey: ['comments', query],
    queryFn: ({ pageParam, signal }) => api.listComments({ query: { ...query, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const surveyName = useSurveyNames()
  const first = comments.data?.pages[0]
  const filtered = Object.keys(search).length > 0
  const [begun, setBegun] = useState(0)
  const showAll = () => {
    setBegun(begun + 1)
    void navigate({ search: {}, replace: true })
  }
  const change = (next: Partial<CommentsSearch>) =>
    navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  return (
    <Page
      title="Comments"
      about="What customers wrote, newest first."
      actions={<DownloadMenu of="listComments" input={{ query }} label="Download these comments" />}
    >
      {comments.error && !first ? (
        <ErrorState error={comments.error} retry={comments.refetch} />
      ) : !first ? (
        <Skeleton height={480} radius="lg" aria-busy />
      ) : first.total === 0 && !filtered ? (
        <EmptyFeedback>With the first words that customers write, this page lists and searches them.</EmptyFeedback>
      ) : (
        <Panel>
          <Filters key={begun} search={search} languages={first.languages} surveys={first.surveys} onChange={change} />
          <p className={classes.basis} role="status">
            {countOf(first.total, 'comment')}
          </p>
          {first.total === 0 && (
            <EmptyState
              icon={<IconSearchOff size={22} stroke={1.5} />}
              title="No comment fits"
              actions={
                <Button variant="default" onClick={showAll}>
                  Show every comment
                </Button>
              }
            >
              Every word of the search must occur, and every filter must hold.
            </EmptyState>
          )}
          <ul className={classes.comments}>
            {comments.data?.pages
              .flatMap(({ items }) => items)
              .map((comment) => (
                <CommentRow key={comment.commentId} comment={comment} surveyName={surveyName(comment.surveyId)} />
              ))}
          </ul>
          {comments.hasNextPage && (
            <Button
              variant="default"
              mt="md"
              loading={comments.isFetchingNextPage}
              onClick={() => comments.fetchNextPage()}
            >
              Show more
            </Button>
          )}
        </Panel>
      )}
    </Page>
  )
}
