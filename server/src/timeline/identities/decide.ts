import {
  type ClickHouse,
  type Clock,
  EsteemError,
  notFound,
  type Postgres,
  type Queryable,
} from '../../platform/index.ts'
import { recordAudit } from '../../trust/index.ts'
import { kindRules } from './identifier.ts'
import { publishMissedMoves } from './moves.ts'
import { lockIdentities, settle } from './settle.ts'

export interface By {
  accountId: string | null
  name: string
}

/** What people decide about who is who. Each answers with the customers that its identifiers belong to afterwards. */
export interface Decisions {
  merge: (customerId: number, otherCustomerId: number, by: By) => Promise<{ customerId: number; linkId: number }>
  undo: (linkId: number, by: By) => Promise<number[]>
  restore: (linkId: number, by: By) => Promise<number[]>
  decide: (linkId: number, decision: 'same-person' | 'different-people', by: By) => Promise<number[]>
}

interface LinkEnds {
  id: number
  from_identity_id: number
  to_identity_id: number
  state: string
}

export function createDecisions(
  postgres: Postgres,
  clickhouse: ClickHouse,
  clock: Clock,
  afterwards: () => Promise<void>,
): Decisions {
  /** Runs a change under the identity lock, decides again around the link, and lets every figure see it. */
  async function change(
    by: By,
    action: string,
    work: (inside: Queryable) => Promise<LinkEnds>,
  ): Promise<{ link: LinkEnds; customerIds: number[] }> {
    const at = clock()
    const { link, customerIds } = await postgres.transaction(async (inside) => {
      await lockIdentities(inside)
      const link = await work(inside)
      const ends = [link.from_identity_id, link.to_identity_id]
      await settle(inside, ends, at)
      await recordAudit(inside, {
        at,
        accountId: by.accountId,
        action,
        subject: `link ${link.id}`,
        detail: { by: by.name },
      })
      const rows = await inside.query<{ customer_id: number }>(
        'SELECT DISTINCT customer_id FROM identities WHERE id = ANY($1::bigint[]) ORDER BY customer_id',
        [ends],
      )
      return { link, customerIds: rows.map((row) => row.customer_id) }
    })
    await publishMissedMoves(postgres, clickhouse)
    await afterwards()
    return { link, customerIds }
  }

  async function setState(inside: Queryable, linkId: number, state: string, by: By): Promise<LinkEnds> {
    const [link] = await inside.query<LinkEnds>(
      `UPDATE identity_links SET state = $2, reason = NULL, decided_by = $3, decided_at = $4 WHERE id = $1
       RETURNING id, from_identity_id, to_identity_id, state`,
      [linkId, state, by.name, clock()],
    )
    if (!link) throw notFound('link', linkId)
    return link
  }

  async function join(inside: Queryable, first: number, second: number, by: By): Promise<LinkEnds> {
    const [link] = await inside.query<LinkEnds>(
      `INSERT INTO identity_links (from_identity_id, to_identity_id, evidence, account_id, first_at, state, decided_by, decided_at)
       VALUES ($1, $2, 'person', $3, $4, 'joined', $5, $4)
       ON CONFLICT (from_identity_id, to_identity_id, evidence) DO UPDATE
       SET state = 'joined', account_id = excluded.account_id, first_at = excluded.first_at,
           decided_by = excluded.decided_by, decided_at = excluded.decided_at
       RETURNING id, from_identity_id, to_identity_id, state`,
      [Math.min(first, second), Math.max(first, second), by.accountId, clock(), by.name],
    )
    return link
  }

  return {
    merge: async (customerId, otherCustomerId, by) => {
      if (customerId === otherCustomerId)
        throw new EsteemError('invalid-input', 'A customer cannot be merged with itself. Choose another one.')
      const { link, customerIds } = await change(by, 'customers merged', async (inside) => {
        const first = await bestIdentity(inside, customerId)
        const second = await bestIdentity(inside, otherCustomerId)
        return await join(inside, first, second, by)
      })
      return { customerId: customerIds[0], linkId: link.id }
    },
    undo: async (linkId, by) =>
      (await change(by, 'link undone', (inside) => setState(inside, linkId, 'undone', by))).customerIds,
    restore: async (linkId, by) =>
      (await change(by, 'link restored', (inside) => setState(inside, linkId, 'joined', by))).customerIds,
    decide: async (linkId, decision, by) => {
      const { customerIds } = await change(by, `match decided: ${decision}`, async (inside) => {
        const [link] = await inside.query<LinkEnds>(
          'SELECT id, from_identity_id, to_identity_id, state FROM identity_links WHERE id = $1',
          [linkId],
        )
        if (!link) throw notFound('match', linkId)
        if (link.state !== 'contested')
          throw new EsteemError('conflict', 'This match is decided already. Reload the list to see what is left.')
        if (decision === 'different-people') return await setState(inside, linkId, 'undone', by)
        // The people are the same, so their best identifiers are joined; the contested link then stands by itself.
        const [first, second] = await Promise.all([
          bestPeer(inside, link.from_identity_id),
          bestPeer(inside, link.to_identity_id),
        ])
        await join(inside, first, second, by)
        return link
      })
      return customerIds
    },
  }
}

async function bestPeer(inside: Queryable, identityId: number): Promise<number> {
  const [{ customer_id }] = await inside.query<{ customer_id: number }>(
    'SELECT customer_id FROM identities WHERE id = $1',
    [identityId],
  )
  return await bestIdentity(inside, customer_id)
}

/** The identifier that says most about who a customer is. */
async function bestIdentity(inside: Queryable, customerId: number): Promise<number> {
  const [identity] = await inside.query<{ id: number }>(
    'SELECT id FROM identities WHERE customer_id = $1 ORDER BY array_position($2::text[], kind), id LIMIT 1',
    [customerId, Object.keys(kindRules)],
  )
  if (!identity) throw notFound('customer', customerId)
  return identity.id
}
