import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { explainError } from './explain-error.ts'
import classes from './state.module.css'

/** Something could not be loaded: what, why as far as known, and a way to try again. */
export function ErrorState(props: { error: unknown; retry?: () => void; heading?: 'h1' | 'h2' }) {
  const { title, detail } = explainError(props.error)
  const Heading = props.heading ?? 'h2'
  return (
    <div className={classes.state} role="alert">
      <div className={classes.icon} aria-hidden>
        <IconCloudOff size={22} stroke={1.5} />
      </div>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.words}>{detail}</p>
      {props.retry && (
        <div className={classes.actions}>
          <Button variant="default" onClick={props.retry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  )
}
