import { Badge, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../ui/api.ts'

/** How many cases are overdue, beside their place in the navigation. */
export function OverdueCases() {
  const { data: count = 0 } = useQuery({
    queryKey: ['cases', 'overdue'],
    queryFn: ({ signal }) => api.listCases({ query: { show: 'overdue', limit: 1 }, signal }),
    select: ({ counts }) => counts.overdue,
    refetchInterval: 60_000,
  })
  if (count === 0) return null
  return (
    <Badge size="sm" variant="light" color="red" circle={count < 10} ml="auto">
      {count > 99 ? '99+' : count}
      <VisuallyHidden> overdue</VisuallyHidden>
    </Badge>
  )
}
