import { type AskRule, type AskRuleInput, askRuleInput } from '@esteem/contract'
import { type Clock, notFound, type Postgres } from '../../platform/index.ts'

export interface StoredRule {
  ruleId: number
  surveyId: string
  state: 'active' | 'paused'
  rule: AskRuleInput
  activeSince: Date
  createdAt: Date
}

interface Row {
  id: number
  survey_id: string
  state: 'active' | 'paused'
  rule: unknown
  active_since: Date
  created_at: Date
}

const toStored = (row: Row): StoredRule => ({
  ruleId: row.id,
  surveyId: row.survey_id,
  state: row.state,
  rule: askRuleInput.parse(row.rule),
  activeSince: row.active_since,
  createdAt: row.created_at,
})

export interface Rules {
  list: (surveyId: string) => Promise<AskRule[]>
  /** Those that ask by themselves now. */
  active: () => Promise<StoredRule[]>
  /** Those that wait for an event, paused ones too. */
  waitingFor: (event: string) => Promise<AskRule[]>
  /** The events that active rules wait for. */
  awaited: () => Promise<string[]>
  get: (surveyId: string, ruleId: number) => Promise<StoredRule>
  create: (surveyId: string, rule: AskRuleInput) => Promise<AskRule>
  change: (
    surveyId: string,
    ruleId: number,
    change: { rule?: AskRuleInput; state?: 'active' | 'paused' },
  ) => Promise<AskRule>
  remove: (surveyId: string, ruleId: number) => Promise<void>
}

export function createRules(postgres: Postgres, clock: Clock): Rules {
  async function get(surveyId: string, ruleId: number): Promise<StoredRule> {
    const [row] = await postgres.query<Row>(
      'SELECT * FROM ask_rules WHERE id = $1 AND survey_id = $2 AND deleted_at IS NULL',
      [ruleId, surveyId],
    )
    if (!row) throw notFound('rule', ruleId)
    return toStored(row)
  }

  async function withCounts(rules: StoredRule[]): Promise<AskRule[]> {
    const rows = await postgres.query<{
      rule_id: number
      waiting: number
      sent: number
      answered: number
      not_sent: number
    }>(
      `SELECT rule_id, count(*) FILTER (WHERE state IN ('scheduled', 'held', 'sending')) AS waiting,
         count(*) FILTER (WHERE state IN ('sent', 'answered')) AS sent, count(*) FILTER (WHERE state = 'answered') AS answered,
         count(*) FILTER (WHERE state IN ('failed', 'refused', 'expired', 'cancelled')) AS not_sent
       FROM invitations WHERE rule_id = ANY($1::bigint[]) GROUP BY rule_id`,
      [rules.map(({ ruleId }) => ruleId)],
    )
    const counts = new Map(rows.map((row) => [row.rule_id, row]))
    return rules.map(({ rule, activeSince, createdAt, ...stored }) => {
      const own = counts.get(stored.ruleId)
      return {
        ...rule,
        ...stored,
        activeSince: activeSince.toISOString(),
        createdAt: createdAt.toISOString(),
        counts: {
          waiting: own?.waiting ?? 0,
          sent: own?.sent ?? 0,
          answered: own?.answered ?? 0,
          notSent: own?.not_sent ?? 0,
        },
      }
    })
  }

  return {
    list: async (surveyId) => {
      const rows = await postgres.query<Row>(
        'SELECT * FROM ask_rules WHERE survey_id = $1 AND deleted_at IS NULL ORDER BY id',
        [surveyId],
      )
      return await withCounts(rows.map(toStored))
    },
    active: async () => {
      const rows = await postgres.query<Row>(
        `SELECT * FROM ask_rules WHERE deleted_at IS NULL AND state = 'active' ORDER BY id`,
      )
      return rows.map(toStored)
    },
    waitingFor: async (event) => {
      const rows = await postgres.query<Row>(
        `SELECT * FROM ask_rules WHERE deleted_at IS NULL AND rule->'when'->>'kind' = 'event' AND rule->'when'->>'event' = $1
         ORDER BY id`,
        [event],
      )
      return await withCounts(rows.map(toStored))
    },
    awaited: async () => {
      const rows = await postgres.query<{ event: string }>(
        `SELECT DISTINCT rule->'when'->>'event' AS event FROM ask_rules
         WHERE deleted_at IS NULL AND state = 'active' AND rule->'when'->>'kind' = 'event'`,
      )
      return rows.map(({ event }) => event)
    },
    get,
    create: async (surveyId, rule) => {
      const [row] = await postgres.query<Row>(
        `INSERT INTO ask_rules (survey_id, state, rule, active_since, created_at) VALUES ($1, 'active', $2, $3, $3) RETURNING *`,
        [surveyId, JSON.stringify(rule), clock()],
      )
      return (await withCounts([toStored(row)]))[0]
    },
    change: async (surveyId, ruleId, { rule, state }) => {
      const before = await get(surveyId, ruleId)
      // What happened while it was paused is not asked about afterwards; another trigger begins anew.
      const anew =
        (state === 'active' && before.state === 'paused') ||
        (rule !== undefined && JSON.stringify(rule.when) !== JSON.stringify(before.rule.when))
      const keepsTurns = (rule ?? before.rule).when.kind === 'every' && before.rule.when.kind === 'every'
      const since = anew && !keepsTurns ? clock() : before.activeSince
      await postgres.query('UPDATE ask_rules SET rule = $2, state = $3, active_since = $4 WHERE id = $1', [
        ruleId,
        JSON.stringify(rule ?? before.rule),
        state ?? before.state,
        since,
      ])
      return (await withCounts([await get(surveyId, ruleId)]))[0]
    },
    remove: async (surveyId, ruleId) => {
      await get(surveyId, ruleId)
      await postgres.query('UPDATE ask_rules SET deleted_at = $2 WHERE id = $1', [ruleId, clock()])
    },
  }
}
