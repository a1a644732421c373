import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './account-frame.module.css'

/** The quiet page around signing in and setting up. */
export function AccountFrame(props: { title: string; about: string; children: ReactNode; wide?: boolean }) {
  return (
    <main className={classes.page}>
      <title>{`${props.title} · Esteem`}</title>
      <div className={classes.frame} data-wide={props.wide || undefined}>
        <img src="/favicon.svg" width={40} height={40} alt="Esteem" />
        <Title order={1} mt="lg">
          {props.title}
        </Title>
        <p className={classes.about}>{props.about}</p>
        {props.children}
      </div>
    </main>
  )
}
