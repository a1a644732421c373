import { Button, Skeleton } from '@mantine/core'
import { formatSentence } from '../../../ui/format/sentence.ts'
import classes from './crowd.module.css'

/** Whose figure somebody clicked: the list shows the customers behind it, and no others. */
export function Crowd({ words, onLeave }: { words: string | undefined; onLeave: () => void }) {
  return (
    <section className={classes.crowd} aria-label="Behind a figure">
      <p className={classes.words}>
        {words === undefined ? <Skeleton component="span" height={14} width={220} /> : formatSentence(words)}
      </p>
      <Button variant="default" size="compact-sm" onClick={onLeave}>
        Show everyone
      </Button>
    </section>
  )
}
