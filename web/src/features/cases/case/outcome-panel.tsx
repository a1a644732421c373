import { type CaseDetail, caseOutcomes } from '@esteem/contract'
import { Text } from '@mantine/core'
import { Panel } from '../../../ui/layout/panel.tsx'

/** How it ended, and what the customer says of that. */
export function OutcomePanel({ found }: { found: CaseDetail }) {
  const words = found.history.findLast(({ action }) => action === 'closed')?.text
  return (
    <Panel title={found.outcome ? caseOutcomes[found.outcome].name : 'Closed'}>
      {words && <Text style={{ whiteSpace: 'pre-wrap' }}>{words}</Text>}
      <Text c="dimmed">
        {found.helped === true
          ? 'The customer says that it helped.'
          : found.helped === false
            ? 'The customer says that it did not help.'
            : found.helpAsked
              ? 'The customer has not said yet whether it helped. They are asked if a survey’s rule asks after a closed case.'
              : 'The customer was not asked whether it helped.'}
      </Text>
    </Panel>
  )
}
