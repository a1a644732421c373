import type { Behind } from '@esteem/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './behind-link.module.css'

interface BehindLinkProps {
  behind: Behind
  children: ReactNode
  /** Where the figure alone does not say what it is of. */
  label?: string
}

/** A figure that leads to the customers it was computed from. */
export function BehindLink({ behind, children, label }: BehindLinkProps) {
  return (
    <Link
      to="/customers"
      search={{ behind }}
      className={classes.link}
      aria-label={label}
      title="Show the customers behind it"
    >
      {children}
    </Link>
  )
}

/** The same for what is drawn, where there is no link to click. */
export function useShowBehind(): (behind: Behind) => void {
  const navigate = useNavigate()
  return (behind) => navigate({ to: '/customers', search: { behind } })
}
