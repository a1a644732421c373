import { type AskRuleInput, askRuleInput, type DryRunOutcome } from '@esteem/contract'
import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { countOf, formatCount } from '../../../ui/format/count.ts'
import { explainError } from '../../../ui/state/explain-error.ts'
import { dryRunQuery } from '../asking-query.ts'
import classes from './rule.module.css'

interface ForeseenProps {
  surveyId: string
  ruleId: number | undefined
  rule: AskRuleInput
}

/** How many people the rule, as it stands in the form, would ask. */
export function Foreseen({ surveyId, ruleId, rule }: ForeseenProps) {
  const [settled] = useDebouncedValue(rule, 500)
  const complete = askRuleInput.safeParse(settled)
  const run = useQuery({
    ...dryRunQuery(surveyId, complete.data ?? rule, ruleId),
    enabled: complete.success,
    placeholderData: keepPreviousData,
  })
  const peopleOf = (wanted: DryRunOutcome) =>
    (run.data?.outcomes ?? []).reduce((sum, { outcome, people }) => sum + (outcome === wanted ? people : 0), 0)
  const held = peopleOf('held')
  const asked = peopleOf('asked') + held
  return (
    <div className={classes.foreseen} role="status" aria-busy={run.isFetching}>
      <Text fw={600}>
        {run.data
          ? `It would ask ${countOf(asked, 'person', 'people')}${held > 0 ? `, ${formatCount(held)} of them later` : ''}`
          : run.error
            ? 'Not foreseen'
            : 'Looking…'}
      </Text>
      <Text size="sm" c="dimmed">
        {run.data
          ? `Looked at: ${run.data.basis}.`
          : run.error
            ? explainError(run.error).detail
            : 'Whom it would have asked'}
      </Text>
    </div>
  )
}
