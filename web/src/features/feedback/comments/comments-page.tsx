import { feedbackMetrics } from '@esteem/contract'
import { Button, Select, Skeleton, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../../ui/api.ts'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { countOf } from '../../../ui/format/count.ts'
import { languageName } from '../../../ui/format/language.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { EmptyFeedback } from '../empty-feedback.tsx'
import classes from '../feedback.module.css'
import type { CommentsSearch } from '../feedback-search.ts'
import { CommentRow } from './comment-row.tsx'
import { askedFor } from './comments-words.ts'

const route = getRouteApi('/shell/feedback/comments')

/** What customers wrote, with the score they gave and what they are worth. */
export function CommentsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = askedFor(search)
  const comments = useInfiniteQuery({
    queryKey: ['comments', query],
    queryFn: ({ pageParam, signal }) => api.listComments({ query: { ...query, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const first = comments.data?.pages[0]
  const filtered = Object.keys(search).length > 0
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
          <Filters search={search} languages={first.languages} surveys={first.surveys} onChange={change} />
          <p className={classes.basis} role="status">
            {countOf(first.total, 'comment')}
          </p>
          <ul className={classes.comments}>
            {comments.data?.pages
              .flatMap(({ items }) => items)
              .map((comment) => (
                <CommentRow key={comment.commentId} comment={comment} />
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

interface FiltersProps {
  search: CommentsSearch
  languages: { language: string; comments: number }[]
  surveys: { surveyId: string; comments: number }[]
  onChange: (search: Partial<CommentsSearch>) => void
}

function Filters({ search, languages, surveys, onChange }: FiltersProps) {
  const [words, setWords] = useState(search.search ?? '')
  // Typing asks once it pauses.
  useEffect(() => {
    const asked = setTimeout(() => words !== (search.search ?? '') && onChange({ search: words || undefined }), 300)
    return () => clearTimeout(asked)
  })
  const select = { clearable: true, w: { base: '100%', xs: 170 }, comboboxProps: { shadow: 'md' } } as const
  return (
    <div className={classes.filters}>
      <TextInput
        aria-label="Search in comments"
        placeholder="Search"
        w={{ base: '100%', xs: 220 }}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Select
        {...select}
        aria-label="About"
        placeholder="About anything"
        data={(['nps', 'csat', 'ces', 'loyalty', 'review'] as const).map((value) => ({
          value,
          label: feedbackMetrics[value].name,
        }))}
        value={search.metric ?? null}
        onChange={(metric) => onChange({ metric: (metric as CommentsSearch['metric']) ?? undefined, mood: undefined })}
      />
      <Select
        {...select}
        aria-label="Score"
        placeholder="Any score"
        disabled={!search.metric}
        data={[
          { value: 'low', label: 'Low scores' },
          { value: 'high', label: 'High scores' },
        ]}
        value={search.mood ?? null}
        onChange={(mood) => onChange({ mood: (mood as CommentsSearch['mood']) ?? undefined })}
      />
      <Select
        {...select}
        aria-label="Language"
        placeholder="Any language"
        data={languages.map(({ language, comments }) => ({
          value: language || 'none',
          label: `${languageName(language)} (${comments})`,
        }))}
        value={search.language ?? null}
        onChange={(language) => onChange({ language: language ?? undefined })}
      />
      <Select
        {...select}
        aria-label="Survey"
        placeholder="Any survey"
        data={surveys.map(({ surveyId, comments }) => ({ value: surveyId, label: `${surveyId} (${comments})` }))}
        value={search.surveyId ?? null}
        onChange={(surveyId) => onChange({ surveyId: surveyId ?? undefined })}
      />
    </div>
  )
}
