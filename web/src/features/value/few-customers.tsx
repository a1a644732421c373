import { Text } from '@mantine/core'

const few = 20

/** Where tiers and segments hold a customer or two, that they are an order and no verdict. */
export function FewCustomers({ customers }: { customers: number }) {
  if (customers >= few) return null
  return (
    <Text c="dimmed" size="sm" role="note">
      With fewer than {few} customers, tiers and segments only put them in order: a tier is one or two of them, and
      “lately” and “often” compare them with each other alone.
    </Text>
  )
}
