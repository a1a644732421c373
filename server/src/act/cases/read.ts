import type { CaseReason, CaseRow, CaseStatement, CaseWorth, casesQuery } from '@esteem/contract'
import type { z } from 'zod'
import { latestScores, readPredictions } from '../../measure/index.ts'
import { at, readCursor, writeCursor } from '../../platform/index.ts'
import { listCustomers, readContacts, readIdentities, readOwners } from '../../timeline/index.ts'
import type { CaseParts } from './parts.ts'
import { readWorths } from './worth.ts'
import type { StoredCase } from './write.ts'

type Query = z.output<typeof casesQuery>

const shown: Record<Query['show'], string> = {
  unclosed: `state != 'closed'`,
  overdue: `state != 'closed' AND due_at <= $1`,
  waiting: `state = 'waiting'`,
  closed: `state = 'closed'`,
  all: 'true',
}

// What a page is in order of, as a number so that a cursor can hold it: earliest due first, most worth first, newest first.
const order: Record<Query['sort'], string> = {
  due: 'extract(epoch FROM due_at)',
  worth: 'coalesce(-worth, 0)',
  newest: '-extract(epoch FROM opened_at)',
}

/** Cases in pages. */
export async function listCases(parts: CaseParts, query: Query, accountId: string | null) {
  const { postgres, clock } = parts
  const now = clock()
  const after = readCursor(query.cursor, at.decimal, at.id)
  const rows = await postgres.query<StoredCase & { place: string }>(
    `SELECT cases.*, (${order[query.sort]})::text AS place FROM cases
     WHERE ${shown[query.show]} AND $1::timestamptz IS NOT NULL
       AND ($2::text IS NULL OR owner_id IS NOT DISTINCT FROM nullif($2, ''))
       AND ($3::text IS NULL OR priority = $3)
       AND ($4::text IS NULL OR reason = $4)
       AND ($5::bigint[] IS NULL OR identity_id = ANY($5))
       AND ($6::text IS NULL OR id::text = $6 OR order_id = $6 OR identity_id = ANY($7::bigint[])
         OR EXISTS (SELECT 1 FROM case_statements s WHERE s.case_id = cases.id AND strpos(lower(s.text), lower($6)) > 0))
       AND ($8::numeric IS NULL OR (${order[query.sort]}, id) > ($8::numeric, $9::bigint))
     ORDER BY ${order[query.sort]}, id LIMIT $10`,
    [
      now,
      query.owner === undefined
        ? null
        : query.owner === 'nobody'
          ? ''
          : query.owner === 'me'
            ? (accountId ?? '-')
            : query.owner,
      query.priority ?? null,
      query.reason ?? null,
      query.customerId === undefined ? null : await identitiesOf(parts, query.customerId),
      query.search?.trim() || null,
      query.search?.trim() ? await identitiesNamed(parts, query.search.trim()) : [],
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const [items, [counts]] = await Promise.all([
    describeCases(parts, page, now),
    postgres.query<{ unclosed: number; overdue: number; waiting: number; closed: number }>(
      `SELECT count(*) FILTER (WHERE ${shown.unclosed}) AS unclosed, count(*) FILTER (WHERE ${shown.overdue}) AS overdue,
         count(*) FILTER (WHERE ${shown.waiting}) AS waiting, count(*) FILTER (WHERE ${shown.closed}) AS closed FROM cases`,
      [now],
    ),
  ])
  return { items, nextCursor: rows.length > page.length && last ? writeCursor(last.place, last.id) : null, counts }
}

/** Cases as people read them: whose they are now, what was said, what the customer is worth. */
export async function describeCases(parts: CaseParts, cases: readonly StoredCase[], now: Date): Promise<CaseRow[]> {
  const { postgres, clickhouse } = parts
  const { currency } = await parts.business()
  const owners = await readOwners(
    postgres,
    cases.flatMap(({ identity_id }) => identity_id ?? []),
  )
  const customerIds = [...new Set(owners.values())]
  const [contacts, worthOf, statements, accounts] = await Promise.all([
    readContacts(postgres, clickhouse, customerIds),
    readWorths(clickhouse, customerIds, currency),
    readStatements(
      parts,
      cases.map(({ id }) => id),
    ),
    parts.accounts(),
  ])
  return cases.map((row) => {
    const customerId = row.identity_id === null ? null : (owners.get(row.identity_id) ?? null)
    const contact = customerId === null ? undefined : contacts.get(customerId)
    const worth: CaseWorth = worthOf(customerId)
    return {
      ...toRow(row, now),
      customer: customerId === null ? null : { customerId, name: contact?.name ?? null, email: contact?.email ?? null },
      worth,
      ...summarise(statements.get(row.id) ?? []),
      owner: ownerOf(row, accounts),
    }
  })
}

function toRow(row: StoredCase, now: Date) {
  return {
    caseId: row.id,
    openedAt: row.opened_at.toISOString(),
    state: row.state,
    priority: row.priority,
    reason: row.reason as CaseReason,
    rule: row.rule_name,
    orderId: row.order_id,
    dueAt: row.due_at.toISOString(),
    overdue: row.state !== 'closed' && row.due_at <= now,
    firstAnsweredAt: row.first_answered_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome as CaseRow['outcome'],
    helped: row.helped,
    reopened: row.reopened,
  }
}

function ownerOf({ owner_id }: StoredCase, accounts: Awaited<ReturnType<CaseParts['accounts']>>): CaseRow['owner'] {
  if (owner_id === null) return null
  return {
    accountId: owner_id,
    name: accounts.find(({ accountId }) => accountId === owner_id)?.name ?? 'Former account',
  }
}

/** What is shown first: the lowest of the scores, by how far up its scale it is, and the first words of the customer. */
function summarise(statements: readonly CaseStatement[]): Pick<CaseRow, 'said' | 'words' | 'language'> {
  const theirs = statements.filter(({ event, metric }) => event !== 'Message Sent' && metric !== 'helped')
  const scored = theirs.filter(({ score }) => score !== null)
  const said = scored.sort((a, b) => heightOf(a) - heightOf(b))[0] ?? theirs[0] ?? null
  const worded = theirs.find(({ text }) => text !== '')
  return { said, words: worded?.text ?? '', language: worded?.language || said?.language || '' }
}

const heights: Record<string, number> = { nps: 10, loyalty: 10, csat: 5, review: 5, quality: 5, service: 5 }
const heightOf = ({ metric, score }: CaseStatement) => (score ?? 0) / (heights[metric] ?? 7)

export async function readStatements({ postgres }: CaseParts, caseIds: readonly number[]) {
  const rows = await postgres.query<CaseStatement & { caseId: number; time: Date | string }>(
    `SELECT case_id AS "caseId", event_id AS "eventId", event, time, channel, metric, score, text, language, flags
     FROM case_statements WHERE case_id = ANY($1::bigint[]) ORDER BY time, event_id`,
    [caseIds],
  )
  const byCase = new Map<number, CaseStatement[]>()
  for (const { caseId, ...statement } of rows) {
    const list = byCase.get(caseId) ?? []
    list.push({ ...statement, time: new Date(statement.time).toISOString() })
    byCase.set(caseId, list)
  }
  return byCase
}

export async function identitiesOf({ postgres }: CaseParts, customerId: number): Promise<number[]> {
  const { identities } = await readIdentities(postgres, customerId)
  return identities.map(({ id }) => id)
}

/** Identifiers of the customers that a search finds by name, address, phone or id. */
async function identitiesNamed(parts: CaseParts, search: string): Promise<number[]> {
  const { postgres, clickhouse } = parts
  const { currency } = await parts.business()
  const predictions = { relation: latestScores, of: (ids: readonly number[]) => readPredictions(clickhouse, ids) }
  const query = { search, sort: 'name', direction: 'asc', limit: 50, currency } as const
  const { items } = await listCustomers(postgres, clickhouse, predictions, query)
  const lists = await Promise.all(items.map(({ customerId }) => identitiesOf(parts, customerId)))
  return lists.flat()
}
