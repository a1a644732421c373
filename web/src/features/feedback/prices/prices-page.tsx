import type { PricesAnswer } from '@esteem/contract'
import { Select, Skeleton, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { between } from '../../../ui/format/between.ts'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { EmptyFeedback } from '../empty-feedback.tsx'
import classes from '../feedback.module.css'
import { PriceChart } from './price-chart.tsx'

const route = getRouteApi('/shell/feedback/prices')

/** Which prices people accept: van Westendorp's four questions. */
export function PricesPage() {
  const { thing, currency } = route.useSearch()
  const navigate = route.useNavigate()
  const things = useQuery({ queryKey: ['prices'], queryFn: ({ signal }) => api.listPrices({ signal }) })
  const items = things.data?.items ?? []
  const chosen = items.find((one) => one.priceId === thing && (!currency || one.currency === currency)) ?? items[0]
  const prices = useQuery({
    queryKey: ['prices', chosen?.priceId, chosen?.currency],
    queryFn: ({ signal }) =>
      api.getPrices({ params: { priceId: chosen!.priceId }, query: { currency: chosen!.currency }, signal }),
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
  })
  const error = things.error ?? prices.error
  return (
    <Page
      width="wide"
      title="Prices"
      about="Which prices people accept, by their own words."
      actions={
        items.length > 1 && (
          <Select
            aria-label="Product or survey"
            w={{ base: '100%', sm: 260 }}
            allowDeselect={false}
            comboboxProps={{ shadow: 'md' }}
            data={items.map((one) => ({
              value: `${one.currency} ${one.priceId}`,
              label: `${one.name}, ${one.currency}`,
            }))}
            value={chosen ? `${chosen.currency} ${chosen.priceId}` : null}
            onChange={(next) =>
              next && navigate({ search: { currency: next.slice(0, 3), thing: next.slice(4) }, replace: true })
            }
          />
        )
      }
    >
      {prices.data ? (
        <Prices answer={prices.data} />
      ) : error ? (
        <ErrorState error={error} retry={() => things.refetch()} />
      ) : things.data && items.length === 0 ? (
        <EmptyFeedback>
          Ask at which price a product would be too cheap, cheap, expensive and too expensive, and this page shows which
          prices people accept. There is a survey for it among the templates.
        </EmptyFeedback>
      ) : (
        <Stack aria-busy>
          <Skeleton height={180} radius="lg" />
          <Skeleton height={420} radius="lg" />
        </Stack>
      )}
    </Page>
  )
}

const pointWords = {
  optimal: 'Least resistance: fewest find it too cheap or too expensive',
  indifference: 'As many find it cheap as expensive',
  marginalCheapness: 'Lower end: quality is doubted below',
  marginalExpensiveness: 'Upper end: out of the question above',
} as const

function Prices({ answer }: { answer: PricesAnswer }) {
  const { thing, points, respondents, intransitive, explanation, curves, period, level } = answer
  const amount = (value: number) => formatAmount({ amount: value.toFixed(2), currency: thing.currency })
  const input = { params: { priceId: thing.priceId }, query: { currency: thing.currency } }
  return (
    <Stack>
      <Panel
        title={thing.name}
        aside={<DownloadMenu of="getPrices" input={input} table="points" label="Download the points" />}
      >
        {points ? (
          <Facts
            lead
            facts={(Object.keys(pointWords) as (keyof typeof pointWords)[]).map((name) => ({
              label: pointWords[name],
              value: amount(points[name].price),
              basis: points[name].crosses
                ? between(points[name].lower, points[name].upper, amount)
                : `nobody minds any price ${between(points[name].lower, points[name].upper, amount)}`,
            }))}
          />
        ) : (
          <p>{explanation}</p>
        )}
        <p className={classes.basis}>
          By {countOf(respondents, 'person', 'people')}, {formatPeriod(period.from, period.to)}. Each range holds the
          true price in {formatShare(level)} of cases.{' '}
          {intransitive > 0 &&
            `${countOf(intransitive, 'person', 'people')} set aside: their prices do not rise from too cheap to too expensive.`}
        </p>
      </Panel>
      {points && (
        <FigurePanel
          title="How many find each price cheap or expensive"
          aside={<DownloadMenu of="getPrices" input={input} label="Download the curves" />}
          chart={<PriceChart answer={answer} />}
          table={
            <FigureTable
              label="Prices"
              height={380}
              head={['Price', 'Too cheap', 'Cheap', 'Expensive', 'Too expensive']}
              rows={curves.map(({ price, ...shares }) => ({
                key: String(price),
                cells: [
                  amount(price),
                  ...[shares.tooCheap, shares.cheap, shares.expensive, shares.tooExpensive].map((share) =>
                    formatShare(share),
                  ),
                ],
              }))}
            />
          }
        />
      )}
    </Stack>
  )
}
