import { Link } from '@tanstack/react-router'
import classes from './main-navigation.module.css'
import { destinations } from './navigation.ts'
import { WaitingMatches } from './waiting-matches.tsx'

/** The list of places; the link of the current one carries aria-current. */
export function MainNavigation() {
  return (
    <nav aria-label="Main">
      <ul className={classes.list}>
        {destinations.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {label}
              {to === '/matches' && <WaitingMatches />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
