import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page.module.css'

interface PageProps {
  title: string
  /** The heading as shown, where it is more than the title. */
  heading?: ReactNode
  about?: ReactNode
  actions?: ReactNode
  width?: 'reading' | 'normal' | 'wide'
  children: ReactNode
}

/** A page's frame: its name in the tab and on top, what it is about, and what can be done on it. */
export function Page({ title, heading, about, actions, width = 'normal', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <title>{`${title} · Esteem`}</title>
      <header className={classes.top}>
        <div className={classes.titles}>
          <Title order={1}>{heading ?? title}</Title>
          {about && <p className={classes.about}>{about}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
