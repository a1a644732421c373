import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './customer-list.module.css'

const rows = Array.from({ length: 12 }, (_, index) => index)

export function CustomerTableSkeleton() {
  return (
    <div className={classes.table} aria-busy>
      <VisuallyHidden role="status">Loading customers</VisuallyHidden>
      <div className={classes.head} style={{ height: 40 }} />
      {rows.map((row) => (
        <div key={row} className={classes.skeletonRow}>
          <Skeleton height={14} width={`${22 + ((row * 7) % 15)}%`} />
          <Skeleton height={14} width="9%" />
        </div>
      ))}
    </div>
  )
}
