import { Button, Tabs } from '@mantine/core'
import { IconGauge } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { HorizonPicker } from '../../ui/predictions/horizon-picker.tsx'
import { AtRiskView } from './at-risk/at-risk-view.tsx'
import { ExpectedView } from './expected/expected-view.tsx'
import { SegmentsView } from './segments/segments-view.tsx'
import type { ValueView } from './value-search.ts'

const route = getRouteApi('/shell/value')

/** What customers are worth: what to expect of them, what is at risk, and what they have done so far. */
export function ValuePage() {
  const { view = 'expected', horizon = '1y' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      width="wide"
      title="Value"
      about="What customers are worth to the business, and how sure that is."
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconGauge size={16} stroke={1.6} />}
            renderRoot={(props) => <Link to="/value/model" {...props} />}
          >
            Model card
          </Button>
          {view !== 'segments' && (
            <HorizonPicker
              value={horizon}
              onChange={(next) => navigate({ search: (old) => ({ ...old, horizon: next }), replace: true })}
            />
          )}
        </>
      }
    >
      <Tabs
        value={view}
        onChange={(next) => navigate({ search: (old) => ({ ...old, view: next as ValueView }), replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="expected">Expected</Tabs.Tab>
          <Tabs.Tab value="at-risk">At risk</Tabs.Tab>
          <Tabs.Tab value="segments">Segments</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="expected">
          <ExpectedView horizon={horizon} />
        </Tabs.Panel>
        <Tabs.Panel value="at-risk">
          <AtRiskView horizon={horizon} />
        </Tabs.Panel>
        <Tabs.Panel value="segments">
          <SegmentsView />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
