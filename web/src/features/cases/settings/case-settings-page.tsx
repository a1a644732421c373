import { Button, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { caseSettingsQuery } from '../cases-query.ts'
import { DeliveriesPanel } from './deliveries-panel.tsx'
import { DuePanel } from './due-panel.tsx'
import { EscalationPanel } from './escalation-panel.tsx'
import { FollowUpPanel } from './follow-up-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { TemplatesPanel } from './templates-panel.tsx'
import { WebhookPanel } from './webhook-panel.tsx'

/** How cases are handled: what opens them, by when an answer is due, in which words, and who hears when it is late. */
export function CaseSettingsPage() {
  const settings = useQuery(caseSettingsQuery)
  return (
    <Page
      title="Rules and settings of cases"
      width="reading"
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/cases" {...props} />}>
          To the queue
        </Button>
      }
    >
      <Stack>
        <RulesPanel />
        <FollowUpPanel />
        {settings.data ? (
          <>
            <DuePanel stored={settings.data} />
            <TemplatesPanel />
            <EscalationPanel stored={settings.data} />
            <WebhookPanel stored={settings.data} />
            <DeliveriesPanel />
          </>
        ) : settings.error ? (
          <ErrorState error={settings.error} retry={settings.refetch} />
        ) : (
          <Skeleton height={320} radius="lg" aria-busy />
        )}
      </Stack>
    </Page>
  )
}
