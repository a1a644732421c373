import { Button } from '@mantine/core'
import { IconMessageHeart } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/state/empty-state.tsx'

/** No answers yet: what brings them. */
export function EmptyFeedback({ children }: { children?: string }) {
  return (
    <EmptyState
      icon={<IconMessageHeart size={22} stroke={1.5} />}
      title="Nobody has answered yet"
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/surveys" {...props} />}>Ask your customers</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
            Import answers and reviews
          </Button>
        </>
      }
    >
      {children ??
        'With the first answers, this page says what you are worth to your customers, how sure that is, and what it would be if everyone had answered.'}
    </EmptyState>
  )
}
