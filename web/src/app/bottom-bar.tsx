import { UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './bottom-bar.module.css'
import { onBar } from './navigation.ts'

/** The navigation of phones: four places, and the rest behind More. */
export function BottomBar(props: { onMore: () => void }) {
  return (
    <nav aria-label="Main" className={classes.bar}>
      {onBar.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.item} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon size={22} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
      <UnstyledButton className={classes.item} onClick={props.onMore} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.6} aria-hidden />
        More
      </UnstyledButton>
    </nav>
  )
}
