import classes from './share-bar.module.css'

/** A share as a bar, beside the figure that says it. */
export function ShareBar({ share, pale = false }: { share: number | null; pale?: boolean }) {
  const width = `${Math.min(100, Math.max(0, (share ?? 0) * 100))}%`
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} data-pale={pale || undefined} style={{ width }} />
    </span>
  )
}
