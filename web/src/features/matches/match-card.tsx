import type { Match } from '@esteem/contract'
import { Button, Group } from '@mantine/core'
import { customerName } from '../../ui/customer-name.ts'
import { toSentence } from '../../ui/format/words.ts'
import { identityWords } from '../../ui/identity-words.ts'
import { Moment } from '../../ui/moment.tsx'
import { type Decision, useDecideMatch } from './decide-match.ts'
import { MatchSide } from './match-side.tsx'
import classes from './matches.module.css'

/** Two customers side by side, why they may be one, and what stands against it. */
export function MatchCard({ match }: { match: Match }) {
  const decide = useDecideMatch()
  const { link, customers } = match
  const pending = (decision: Decision) => decide.isPending && decide.variables.decision === decision
  const act = (decision: Decision) => decide.mutate({ linkId: link.linkId, decision })
  return (
    <article className={classes.card} aria-label={customers.map(customerName).join(' and ')}>
      <div className={classes.sides}>
        {customers.map((customer) => (
          <MatchSide key={customer.customerId} customer={customer} />
        ))}
      </div>
      <dl className={classes.reasons}>
        <div>
          <dt>For</dt>
          <dd>
            {identityWords(link.from)} <b>{link.from.value}</b> and {identityWords(link.to).toLowerCase()}{' '}
            <b>{link.to.value}</b> {evidenceWords[link.evidence]}, <Moment at={link.since} />
            {link.source && ` (${link.source})`}.
          </dd>
        </div>
        <div>
          <dt>Against</dt>
          <dd>{toSentence(match.reason)}</dd>
        </div>
      </dl>
      <Group gap="xs" className={classes.actions}>
        <Button disabled={decide.isPending} loading={pending('same-person')} onClick={() => act('same-person')}>
          Same person
        </Button>
        <Button
          variant="default"
          disabled={decide.isPending}
          loading={pending('different-people')}
          onClick={() => act('different-people')}
        >
          Different people
        </Button>
      </Group>
    </article>
  )
}

const evidenceWords = {
  event: 'came in one event',
  alias: 'were declared the same',
  person: 'were joined by a person',
}
