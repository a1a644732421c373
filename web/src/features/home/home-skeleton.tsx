import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './home.module.css'

export function HomeSkeleton() {
  return (
    <div className={classes.home} aria-busy>
      <VisuallyHidden role="status">Loading the figures</VisuallyHidden>
      <Skeleton height={294} radius="lg" />
      <Skeleton height={266} radius="lg" />
      <Skeleton height={398} radius="lg" />
      <div className={classes.figures}>
        {[1, 2, 3, 4].map((key) => (
          <Skeleton key={key} height={150} radius="lg" />
        ))}
      </div>
      <Skeleton height={362} radius="lg" />
    </div>
  )
}
