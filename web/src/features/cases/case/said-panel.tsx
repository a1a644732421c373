import { answerFlags, type CaseDetail, type CaseStatement } from '@esteem/contract'
import { Text } from '@mantine/core'
import { languageName } from '../../../ui/format/language.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { sayingWords, scoreWords } from '../case-words.ts'
import classes from './case.module.css'

/** What was said, as it was said. */
export function SaidPanel({ found }: { found: CaseDetail }) {
  return (
    <Panel title="What was said">
      {found.statements.length === 0 ? (
        <Text c="dimmed">{found.history[0]?.text || 'This case was opened by hand, without words.'}</Text>
      ) : (
        found.statements.map((statement) => <Saying key={statement.eventId} statement={statement} />)
      )}
    </Panel>
  )
}

function Saying({ statement }: { statement: CaseStatement }) {
  const score = scoreWords(statement)
  const flags = statement.flags.flatMap((flag) => answerFlags[flag as keyof typeof answerFlags] ?? [])
  return (
    <figure className={classes.saying} data-ours={statement.event === 'Message Sent'}>
      {score && <p className={classes.score}>{score}</p>}
      {statement.text && <blockquote lang={statement.language || undefined}>{statement.text}</blockquote>}
      <figcaption>
        {sayingWords(statement)}
        {statement.language && `, in ${languageName(statement.language)}`},{' '}
        <Moment at={statement.time} style="day-time" />
        {flags.length > 0 && ` · ${flags.join(', ').toLowerCase()}`}
      </figcaption>
    </figure>
  )
}
