import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { SegmentsView } from './segments/segments-view.tsx'
import type { ValueView } from './value-search.ts'

const route = getRouteApi('/shell/value')

/** What customers are worth: what to expect of them, what is at risk, and what they have done so far. */
export function ValuePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const view = search.view ?? 'segments'
  return (
    <Page width="wide" title="Value" about="What customers are worth to the business, and how sure that is.">
      <Tabs
        value={view}
        onChange={(next) => navigate({ search: (old) => ({ ...old, view: next as ValueView }), replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="segments">Segments</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="segments">
          <SegmentsView />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
