import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

interface PanelProps {
  title?: string
  aside?: ReactNode
  children: ReactNode
  className?: string
}

/** A bordered piece of a page; with a title it is a region that assistive technology can jump to. */
export function Panel({ title, aside, children, className }: PanelProps) {
  const id = useId()
  return (
    <section className={`${classes.panel} ${className ?? ''}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className={classes.head}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {aside}
        </div>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  )
}
