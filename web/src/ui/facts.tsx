import type { ReactNode } from 'react'
import classes from './facts.module.css'

interface Fact {
  label: string
  value: ReactNode
  /** Between what it lies, over whom it is. */
  basis?: ReactNode
}

/** A few figures beside each other; with `lead`, the first is the largest. */
export function Facts({ facts, lead = false }: { facts: Fact[]; lead?: boolean }) {
  return (
    <dl className={classes.facts} data-lead={lead || undefined}>
      {facts.map(({ label, value, basis }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={classes.value}>{value}</dd>
          {basis && <dd className={classes.basis}>{basis}</dd>}
        </div>
      ))}
    </dl>
  )
}
