import type { Money } from '@esteem/contract'
import { Text } from '@mantine/core'
import { Amount } from '../../ui/amount.tsx'
import { countOf } from '../../ui/format/count.ts'
import { Panel } from '../../ui/layout/panel.tsx'

/** Orders that name nobody belong to no customer's worth, and are not lost either. */
export function OrdersApart({ orders, amount }: { orders: number; amount: Money }) {
  if (orders === 0) return null
  return (
    <Panel title="Orders without a customer">
      <Text c="dimmed" maw="44rem">
        <Text span c="var(--mantine-color-text)" fw={500}>
          {countOf(orders, 'order')} worth <Amount money={amount} />
        </Text>{' '}
        named no customer in this period. They are kept, and counted here rather than in the figures per customer.
      </Text>
    </Panel>
  )
}
