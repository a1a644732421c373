import type { Identity, IdentityKind } from '@esteem/contract'
import { toWords } from './format/words.ts'

const words: Record<IdentityKind, string> = {
  user_id: 'User id',
  external_id: 'Id elsewhere',
  email: 'E-mail',
  phone: 'Phone',
  social_handle: 'Handle',
  anonymous_id: 'Visitor id',
}

export function identityWords(identity: Pick<Identity, 'kind'> & { namespace?: string }): string {
  return identity.namespace ? toWords(identity.namespace) : words[identity.kind]
}
