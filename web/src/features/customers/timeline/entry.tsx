import type { TimelineEntry } from '@esteem/contract'
import { Collapse, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useBusiness } from '../../../ui/business.ts'
import { toWords } from '../../../ui/format/words.ts'
import { Moment } from '../../../ui/moment.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import { EntryIcon } from './entry-icon.tsx'
import { sentenceOf } from './sentence.ts'
import classes from './timeline.module.css'

interface EntryProps {
  entry: TimelineEntry
  opened: boolean
  onToggle: () => void
}

/** One event in words; the event as it is stored, one click away. */
export function Entry({ entry, opened, onToggle }: EntryProps) {
  const { currency } = useBusiness()
  const { text, detail } = sentenceOf(entry, currency)
  return (
    <article className={classes.entry} data-type={entry.event}>
      <EntryIcon entry={entry} />
      <div className={classes.words}>
        <p className={classes.text}>{text}</p>
        {detail && <p className={classes.detail}>{detail}</p>}
      </div>
      <div className={classes.meta}>
        <Moment at={entry.time} style="time" />
        <span className={classes.channel}>{toWords(entry.channel)}</span>
      </div>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={opened}
        aria-label={`Raw event: ${text}`}
        title="Raw event"
        onClick={onToggle}
      >
        <IconChevronRight size={16} stroke={1.8} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={opened} transitionDuration={0} className={classes.raw}>
        <Snippet code={JSON.stringify(entry, null, 2)} label="the event as stored" wrap maxHeight="24rem" />
      </Collapse>
    </article>
  )
}
