import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'

export function CohortsSkeleton() {
  return (
    <Stack aria-busy>
      <VisuallyHidden role="status">Loading the cohorts</VisuallyHidden>
      <Skeleton height={148} radius="lg" />
      <Skeleton height={560} radius="lg" />
      <Skeleton height={380} radius="lg" />
    </Stack>
  )
}
