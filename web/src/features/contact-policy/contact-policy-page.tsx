import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Page } from '../../ui/layout/page.tsx'
import { Panel } from '../../ui/layout/panel.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { MailPanel } from './mail-panel.tsx'
import { PolicyForm } from './policy-form.tsx'
import { policyQuery } from './policy-query.ts'

/** Who may be written to, how often and when. */
export function ContactPolicyPage() {
  const policy = useQuery(policyQuery)
  return (
    <Page
      title="Contact policy"
      width="reading"
      about="Who may be written to, how often and when. It holds for surveys, offers and requests for reviews alike."
    >
      <Stack>
        {policy.data ? (
          <PolicyForm policy={policy.data} />
        ) : (
          <Panel>
            {policy.error ? (
              <ErrorState error={policy.error} retry={policy.refetch} />
            ) : (
              <Skeleton height={640} radius="md" />
            )}
          </Panel>
        )}
        <MailPanel />
      </Stack>
    </Page>
  )
}
