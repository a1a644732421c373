import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { Page } from '../../ui/layout/page.tsx'
import classes from './customer-page.module.css'

export function CustomerSkeleton({ title }: { title: string }) {
  return (
    <Page
      title={title}
      heading={<Skeleton height={28} width={220} />}
      about={<Skeleton component="span" height={14} width={160} />}
    >
      <div className={classes.layout} aria-busy>
        <VisuallyHidden role="status">Loading the customer</VisuallyHidden>
        <Skeleton className={classes.worth} height={176} radius="lg" />
        <Skeleton className={classes.side} height={320} radius="lg" />
        <Stack className={classes.timeline} gap="sm" pt="sm">
          {[1, 2, 3, 4, 5].map((key) => (
            <Skeleton key={key} height={44} />
          ))}
        </Stack>
      </div>
    </Page>
  )
}
