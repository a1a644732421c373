import type { CaseFollowUp } from '@esteem/contract'
import { Button, Group, Skeleton, Switch, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { formatCount } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { tell, tellError } from '../../../ui/toast.tsx'
import { spanWords } from '../case-words.ts'
import { followUpQuery } from '../cases-query.ts'
import classes from './settings.module.css'

/** Whether customers are asked if it helped, and by what. */
export function FollowUpPanel() {
  const followUp = useQuery(followUpQuery)
  return (
    <Panel title="When a case is closed">
      {followUp.data ? (
        <Loaded followUp={followUp.data} />
      ) : followUp.error ? (
        <ErrorState error={followUp.error} retry={followUp.refetch} />
      ) : (
        <Skeleton height={90} aria-busy />
      )}
    </Panel>
  )
}

function Loaded({ followUp: { on, rules, mailConfigured } }: { followUp: CaseFollowUp }) {
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (next: boolean) => api.changeCaseFollowUp({ body: { on: next } }),
    onSuccess: (next) => {
      queryClient.setQueryData(followUpQuery.queryKey, next)
      void queryClient.invalidateQueries({ queryKey: ['surveys'] })
      void queryClient.invalidateQueries({ queryKey: ['asking'] })
      tell(
        next.on
          ? 'Whoever’s case is closed from now on is asked'
          : 'Nobody is asked. What waits goes on when you switch it on',
      )
    },
    onError: tellError,
  })
  return (
    <>
      <Switch
        label="Ask the customer, once, whether it helped"
        description="A short e-mail some days later, where the contact policy allows it. A no takes the case up again."
        checked={change.isPending ? change.variables : on}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {rules.length > 0 && (
        <ul className={classes.rows}>
          {rules.map((rule) => (
            <Rule key={rule.ruleId} rule={rule} />
          ))}
        </ul>
      )}
      {on && !mailConfigured && (
        <Text size="sm" c="dimmed" mt="xs">
          No mail server is set (ESTEEM_SMTP_URL), so those to be asked by e-mail wait.
        </Text>
      )}
    </>
  )
}

function Rule({ rule }: { rule: CaseFollowUp['rules'][number] }) {
  const { surveyId, surveyName, delayHours, channel, state, counts } = rule
  const when = delayHours === 0 ? 'at once' : `${spanWords(delayHours * 3_600_000)} after it was closed`
  return (
    <li className={classes.row}>
      <div>
        {surveyName}
        <Text size="sm" c="dimmed">
          {state === 'paused' ? 'Paused' : channel === 'email' ? `By e-mail, ${when}` : `In the page, ${when}`} ·{' '}
          {formatCount(counts.waiting)} waiting · {formatCount(counts.sent)} sent · {formatCount(counts.answered)}{' '}
          answered
        </Text>
      </div>
      <Group gap={4}>
        <Button
          variant="subtle"
          size="compact-sm"
          renderRoot={(props) => <Link to="/surveys/$surveyId" params={{ surveyId }} {...props} />}
          aria-label={`Change the survey ${surveyName}`}
        >
          Survey
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          renderRoot={(props) => <Link to="/surveys/$surveyId/asking" params={{ surveyId }} {...props} />}
          aria-label={`When ${surveyName} is asked`}
        >
          When
        </Button>
      </Group>
    </li>
  )
}
