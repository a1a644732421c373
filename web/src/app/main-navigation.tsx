import { Link } from '@tanstack/react-router'
import classes from './main-navigation.module.css'
import { groups } from './navigation.ts'
import { OverdueCases } from './overdue-cases.tsx'
import { WaitingMatches } from './waiting-matches.tsx'

/** The list of places; the link of the current one carries aria-current. */
export function MainNavigation() {
  return (
    <nav aria-label="Main">
      {groups.map((group) => (
        <div key={group.label} className={classes.group}>
          <p className={classes.label} id={`places-${group.label}`}>
            {group.label}
          </p>
          <ul className={classes.list} aria-labelledby={`places-${group.label}`}>
            {group.destinations.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link to={to} className={classes.link} activeOptions={{ exact: to === '/', includeSearch: false }}>
                  <Icon size={18} stroke={1.6} aria-hidden />
                  {label}
                  {to === '/cases' && <OverdueCases />}
                  {to === '/matches' && <WaitingMatches />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
