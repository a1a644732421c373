import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { IconCalendarClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Panel } from '../../ui/layout/panel.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { rulesQuery } from './asking-query.ts'
import { InvitationsPanel } from './invitations-panel.tsx'
import { RuleForm } from './rule/rule-form.tsx'
import { RuleCard } from './rule-card.tsx'

/** Who is asked a survey by itself, and what became of each asking. */
export function AskingPanel({ surveyId }: { surveyId: string }) {
  const rules = useQuery(rulesQuery(surveyId))
  const [adding, setAdding] = useState(false)
  const { data } = rules
  return (
    <Stack>
      {data && !data.mailConfigured && (
        <Alert color="yellow" title="No mail server is set">
          Whoever is to be asked by mail waits. Whoever runs the server sets <code>ESTEEM_SMTP_URL</code> and starts it
          again.
        </Alert>
      )}
      <Panel
        title="Rules"
        aside={data && data.items.length > 0 && <Button onClick={() => setAdding(true)}>New rule</Button>}
      >
        {rules.error && !data ? (
          <ErrorState error={rules.error} retry={rules.refetch} />
        ) : !data ? (
          <Skeleton height={160} />
        ) : data.items.length === 0 ? (
          <EmptyState
            icon={<IconCalendarClock size={22} stroke={1.5} />}
            title="Nobody is asked by itself yet"
            actions={<Button onClick={() => setAdding(true)}>New rule</Button>}
          >
            A rule says whom to ask and when, such as three days after an order was delivered. The contact policy
            decides for each person.
          </EmptyState>
        ) : (
          <Stack gap="sm">
            {data.items.map((rule) => (
              <RuleCard key={rule.ruleId} rule={rule} />
            ))}
          </Stack>
        )}
      </Panel>
      <InvitationsPanel surveyId={surveyId} />
      {adding && <RuleForm surveyId={surveyId} onClose={() => setAdding(false)} />}
    </Stack>
  )
}
