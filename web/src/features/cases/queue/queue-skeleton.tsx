import { Skeleton } from '@mantine/core'
import classes from './queue.module.css'

export function QueueSkeleton() {
  return (
    <div className={classes.list} aria-busy>
      {Array.from({ length: 6 }, (_, index) => `coming ${index}`).map((key) => (
        <div key={key} className={classes.coming}>
          <Skeleton height={14} width="30%" />
          <Skeleton height={14} width="20%" />
        </div>
      ))}
    </div>
  )
}
