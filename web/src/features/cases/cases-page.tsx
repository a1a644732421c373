import { Button, Center, Group } from '@mantine/core'
import { IconChartBar, IconMoodSmile, IconSettings } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../ui/layout/page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { casesQuery } from './cases-query.ts'
import type { CasesSearch } from './cases-search.ts'
import { FiguresStrip } from './figures/figures-strip.tsx'
import { BulkBar } from './queue/bulk-bar.tsx'
import { CaseList } from './queue/case-list.tsx'
import { QueueSkeleton } from './queue/queue-skeleton.tsx'
import { QueueTabs } from './queue/queue-tabs.tsx'
import { QueueToolbar } from './queue/queue-toolbar.tsx'

const route = getRouteApi('/shell/cases')

/** The queue: whom we owe an answer, the most overdue first. */
export function CasesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cases = useInfiniteQuery(casesQuery(search))
  const [chosen, setChosen] = useState<number[]>([])
  const items = cases.data?.pages.flatMap((page) => page.items)
  const change = (next: CasesSearch) => {
    setChosen([])
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false })
  }
  return (
    <Page title="Cases" about="Whom you owe an answer, what is due first on top." actions={<Places />}>
      <FiguresStrip />
      <QueueTabs search={search} counts={cases.data?.pages[0]?.counts} onChange={change} />
      <QueueToolbar search={search} onChange={change} />
      {items ? (
        items.length === 0 ? (
          <NoCases search={search} onAll={() => navigate({ search: {} })} />
        ) : (
          <>
            <CaseList items={items} chosen={chosen} onChoose={setChosen} busy={cases.isPlaceholderData} />
            {cases.hasNextPage && (
              <Center mt="md">
                <Button variant="default" loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
                  Show more
                </Button>
              </Center>
            )}
          </>
        )
      ) : cases.error ? (
        <ErrorState error={cases.error} retry={cases.refetch} />
      ) : (
        <QueueSkeleton />
      )}
      <BulkBar chosen={chosen} onDone={() => setChosen([])} />
    </Page>
  )
}

function Places() {
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconChartBar size={16} />}
        renderRoot={(props) => <Link to="/cases/figures" {...props} />}
      >
        Figures
      </Button>
      <Button
        variant="default"
        leftSection={<IconSettings size={16} />}
        renderRoot={(props) => <Link to="/cases/settings" {...props} />}
      >
        Rules and settings
      </Button>
    </Group>
  )
}

function NoCases({ search, onAll }: { search: CasesSearch; onAll: () => void }) {
  const narrowed = Object.entries(search).some(([name, value]) => value !== undefined && name !== 'sort')
  return (
    <EmptyState
      icon={<IconMoodSmile size={22} stroke={1.5} />}
      title={narrowed ? 'No case is like this' : 'Nobody waits for an answer'}
      actions={
        narrowed ? (
          <Button variant="default" onClick={onAll}>
            Show all that are open
          </Button>
        ) : (
          <>
            <Button renderRoot={(props) => <Link to="/surveys" {...props} />}>Ask your customers</Button>
            <Button variant="default" renderRoot={(props) => <Link to="/cases/settings" {...props} />}>
              What opens a case
            </Button>
          </>
        )
      }
    >
      {narrowed
        ? 'Choose less, or look among the closed ones.'
        : 'A low score, a complaint or a word that worries opens a case here within seconds. The rules are yours to change.'}
    </EmptyState>
  )
}
