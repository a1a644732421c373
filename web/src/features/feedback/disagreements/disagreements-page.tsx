import { type Disagreement, disagreementKinds, feedbackMetrics } from '@esteem/contract'
import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf } from '../../../ui/format/count.ts'
import { amountEstimate, formatChance } from '../../../ui/format/estimate.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { NotReady, whileComputing } from '../../../ui/predictions/not-ready.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import classes from '../feedback.module.css'

const route = getRouteApi('/shell/feedback/disagreements')

/** Customers who value us otherwise than we value them. */
export function DisagreementsPage() {
  const { kind = disagreementKinds[0] } = route.useSearch()
  const navigate = route.useNavigate()
  // Customers are scored when somebody first asks for it.
  const model = useQuery({
    queryKey: ['value', 'model'],
    queryFn: ({ signal }) => api.getValueModel({ signal }),
    refetchInterval: whileComputing,
  })
  const list = useInfiniteQuery({
    queryKey: ['disagreements', kind],
    queryFn: ({ pageParam, signal }) =>
      api.listDisagreements({ query: { kind, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: model.data?.state === 'ready',
  })
  const first = list.data?.pages[0]
  return (
    <Page
      title="Where we differ"
      about="Customers who value you otherwise than you value them."
      actions={<DownloadMenu of="listDisagreements" input={{ query: { kind } }} label="Download these customers" />}
    >
      <Panel>
        <div className={classes.switch}>
          <SegmentedControl
            fullWidth
            aria-label="Which customers"
            value={kind}
            onChange={(next) => navigate({ search: { kind: next as typeof kind }, replace: true })}
            data={[
              { value: disagreementKinds[0], label: 'Valuable, unhappy' },
              { value: disagreementKinds[1], label: 'Happy, bring little' },
            ]}
          />
        </div>
        {model.data && model.data.state !== 'ready' ? (
          <NotReady basis={model.data} />
        ) : first && model.data ? (
          <>
            <p className={classes.basis} role="status">
              {first.total === 0
                ? 'Nobody: of those who said what they think within a year, nobody stands out this way.'
                : `${countOf(first.total, 'customer')}, expected to bring ${formatAmount({ amount: first.value, currency: first.currency })} in a year. ${first.words}`}
            </p>
            <ul className={classes.comments}>
              {list.data?.pages
                .flatMap(({ items }) => items)
                .map((one) => (
                  <Row key={one.customerId} one={one} currency={first.currency} />
                ))}
            </ul>
            {list.hasNextPage && (
              <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                Show more
              </Button>
            )}
          </>
        ) : list.error || model.error ? (
          <ErrorState error={list.error ?? model.error} retry={list.error ? list.refetch : model.refetch} />
        ) : (
          <Skeleton height={360} aria-busy />
        )}
      </Panel>
    </Page>
  )
}

function Row({ one, currency }: { one: Disagreement; currency: string }) {
  const { customerId, name, expectedValue, pAlive, metric, score, highest, answeredAt, comment } = one
  const about = (feedbackMetrics as Record<string, { name: string } | undefined>)[metric.replace('-', '_')]?.name
  return (
    <li className={classes.comment}>
      <div className={classes.meta}>
        <Link to="/customers/$customerId" params={{ customerId }}>
          {name ?? `Customer ${customerId}`}
        </Link>
        <span>expected {amountEstimate(expectedValue, currency).value} in a year</span>
        <span>{formatChance(pAlive)} still a customer</span>
      </div>
      {comment && (
        <p className={classes.text} dir="auto">
          {comment}
        </p>
      )}
      <div className={classes.meta}>
        <span className={classes.badge}>
          {score} of {highest}
        </span>
        <span>{about}</span>
        <Moment at={answeredAt} />
      </div>
    </li>
  )
}
