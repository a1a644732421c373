import type { CSSProperties } from 'react'
import classes from './triangle.module.css'

const steps = [0, 0.25, 0.5, 0.75, 1]

export function HeatLegend({ open }: { open: boolean }) {
  return (
    <p className={classes.legend} aria-hidden>
      fewer
      <span className={classes.scale}>
        {steps.map((heat) => (
          <span key={heat} className={classes.step} style={{ '--heat': heat } as CSSProperties} />
        ))}
      </span>
      more
      {open && (
        <>
          <span className={classes.step} data-open style={{ '--heat': 0.5 } as CSSProperties} /> not over yet
        </>
      )}
    </p>
  )
}
