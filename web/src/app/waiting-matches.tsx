import { Badge, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../ui/api.ts'

const most = 9

/** How many matches wait for a decision, beside their place in the navigation. */
export function WaitingMatches() {
  const { data: count = 0 } = useQuery({
    queryKey: ['matches', 'waiting'],
    queryFn: ({ signal }) => api.listMatches({ query: { limit: most + 1 }, signal }),
    select: (page) => page.items.length,
    refetchInterval: 60_000,
  })
  if (count === 0) return null
  return (
    <Badge size="sm" variant="light" circle={count <= most} ml="auto">
      {count > most ? `${most}+` : count}
      <VisuallyHidden> to decide</VisuallyHidden>
    </Badge>
  )
}
