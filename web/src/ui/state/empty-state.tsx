import type { ReactNode } from 'react'
import classes from './state.module.css'

interface EmptyStateProps {
  icon: ReactNode
  title: string
  /** h1 where this is all there is on the page. */
  heading?: 'h1' | 'h2'
  children: ReactNode
  actions?: ReactNode
}

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ icon, title, heading: Heading = 'h2', children, actions }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.words}>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
