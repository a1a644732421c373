import { type ContactPolicy, contactPolicy, standardPolicy } from '@esteem/contract'
import type { Clock, Postgres } from '../../platform/index.ts'

export async function readPolicy(postgres: Pick<Postgres, 'query'>): Promise<ContactPolicy> {
  const [row] = await postgres.query<{ policy: unknown }>('SELECT policy FROM contact_policy')
  return row ? contactPolicy.parse(row.policy) : standardPolicy
}

export async function writePolicy(postgres: Postgres, clock: Clock, policy: ContactPolicy): Promise<void> {
  await postgres.query(
    `INSERT INTO contact_policy (policy, changed_at) VALUES ($1, $2)
     ON CONFLICT (only_one) DO UPDATE SET policy = excluded.policy, changed_at = excluded.changed_at`,
    [JSON.stringify(policy), clock()],
  )
}
