import type { CustomerContact } from '@esteem/contract'
import { Alert, Button, Text } from '@mantine/core'
import { useUnblock } from './contact-query.ts'

/** Addresses that mail comes back from, until somebody says that they work again. */
export function BlockedAddresses({ customerId, blocked }: { customerId: number; blocked: CustomerContact['blocked'] }) {
  const unblock = useUnblock(customerId)
  return blocked.map(({ identityId, address, why }) => (
    <Alert key={identityId} color="yellow" title={`Mail to ${address} comes back`}>
      <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
        {why}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={unblock.isPending}
        onClick={() => unblock.mutate(identityId)}
      >
        Write to it again
      </Button>
    </Alert>
  ))
}
