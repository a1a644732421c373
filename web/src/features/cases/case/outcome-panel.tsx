import { type CaseDetail, caseOutcomes, invitationReasons } from '@esteem/contract'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'

/** How it ended, and what the customer says of that. */
export function OutcomePanel({ found }: { found: CaseDetail }) {
  const words = found.history.findLast(({ action }) => action === 'closed')?.text
  return (
    <Panel title={found.outcome ? caseOutcomes[found.outcome].name : 'Closed'}>
      {words && <Text style={{ whiteSpace: 'pre-wrap' }}>{words}</Text>}
      <Text c="dimmed">{helpedWords(found)}</Text>
    </Panel>
  )
}

/** What the customer says, or what became of asking them. */
function helpedWords({ helped, helpAsked, invitation }: CaseDetail): ReactNode {
  if (helped !== null) return `The customer says that it ${helped ? 'helped' : 'did not help'}.`
  if (!helpAsked) return 'The customer was not asked whether it helped.'
  if (!invitation) return 'The customer is to be asked whether it helped.'
  const { state, reason, dueAt, sentAt } = invitation
  switch (state) {
    case 'scheduled':
    case 'sending':
      return (
        <>
          The customer is asked on <Moment at={dueAt} /> whether it helped.
        </>
      )
    case 'held':
      return (
        <>
          The customer is to be asked whether it helped, not before <Moment at={dueAt} />
          {reason && `: ${lower(invitationReasons[reason])}`}.
        </>
      )
    case 'sent':
    case 'answered':
      return (
        <>
          The customer was asked on <Moment at={sentAt ?? dueAt} /> whether it helped, and has not said.
        </>
      )
    default:
      return `The customer was not asked whether it helped${reason ? `: ${lower(invitationReasons[reason])}` : ''}.`
  }
}

const lower = (words: string) => words[0].toLowerCase() + words.slice(1)
