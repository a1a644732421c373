import type { CustomerRow, Identity } from '@esteem/contract'
import { identityWords } from './identity-words.ts'

type Named = Pick<CustomerRow, 'customerId' | 'name' | 'email' | 'phone'> & { identities?: Identity[] }

/** The best there is to call a customer by: where there is no name and no address, the business's own id for them. */
export function customerName({ customerId, name, email, phone, identities = [] }: Named): string {
  const ownId = identities.find((identity) => identity.kind === 'user_id' || identity.kind === 'external_id')
  return name ?? email ?? phone ?? (ownId ? `${identityWords(ownId)} ${ownId.value}` : `Customer ${customerId}`)
}
