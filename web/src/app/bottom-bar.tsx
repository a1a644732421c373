import { UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './bottom-bar.module.css'
import { destinations } from './navigation.ts'

/** The navigation of phones: the first four places, and the rest behind More. */
export function BottomBar(props: { onMore: () => void }) {
  return (
    <nav aria-label="Main" className={classes.bar}>
      {destinations.slice(0, 4).map(({ to, label, icon: Icon }) => (
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
