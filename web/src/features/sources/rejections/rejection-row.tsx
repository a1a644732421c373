import type { Rejection, Source } from '@esteem/contract'
import { Badge, Button, Collapse } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Moment } from '../../../ui/moment.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import { indentJson } from './indent-json.ts'
import { rejectionWords } from './rejection-words.ts'
import classes from './rejections.module.css'

export function RejectionRow({ rejection, source }: { rejection: Rejection; source: Source | undefined }) {
  const [opened, body] = useDisclosure(false)
  const words = rejectionWords[rejection.code]
  return (
    <li className={classes.rejection}>
      <div className={classes.head}>
        <Badge variant="default" radius="sm" tt="none">
          {words.name}
        </Badge>
        <span className={classes.origin}>
          {source?.name ?? 'a source that is gone'}, <Moment at={rejection.receivedAt} style="day-time" />
        </span>
      </div>
      <p className={classes.message}>{rejection.message}</p>
      <p className={classes.advice}>{words.advice}</p>
      <Button variant="subtle" size="compact-sm" ml={-8} mt={4} onClick={body.toggle} aria-expanded={opened}>
        {opened ? 'Hide what was sent' : 'Show what was sent'}
      </Button>
      <Collapse expanded={opened} transitionDuration={0}>
        <div className={classes.body}>
          <Snippet code={indentJson(rejection.body)} label="what was sent" wrap maxHeight="24rem" />
        </div>
      </Collapse>
    </li>
  )
}
