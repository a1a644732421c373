import type { CaseRule, caseRuleInput } from '@esteem/contract'
import type { z } from 'zod'
import { notFound, type Postgres } from '../../platform/index.ts'
import { readSettings } from './settings.ts'

type Input = z.infer<typeof caseRuleInput>

const columns = 'id AS "ruleId", name, enabled, priority, condition'

export async function listRules(postgres: Postgres): Promise<CaseRule[]> {
  await readSettings(postgres)
  return await postgres.query<CaseRule>(`SELECT ${columns} FROM case_rules ORDER BY id`)
}

export async function createRule(postgres: Postgres, rule: Input): Promise<CaseRule> {
  await readSettings(postgres)
  const [row] = await postgres.query<CaseRule>(
    `INSERT INTO case_rules (name, enabled, priority, condition) VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
    [rule.name, rule.enabled, rule.priority, JSON.stringify(rule.condition)],
  )
  return row
}

export async function changeRule(postgres: Postgres, ruleId: number, rule: Input): Promise<CaseRule> {
  const [row] = await postgres.query<CaseRule>(
    `UPDATE case_rules SET name = $2, enabled = $3, priority = $4, condition = $5 WHERE id = $1 RETURNING ${columns}`,
    [ruleId, rule.name, rule.enabled, rule.priority, JSON.stringify(rule.condition)],
  )
  if (!row) throw notFound('rule', ruleId)
  return row
}

export async function removeRule(postgres: Postgres, ruleId: number): Promise<void> {
  const removed = await postgres.query('DELETE FROM case_rules WHERE id = $1 RETURNING 1', [ruleId])
  if (removed.length === 0) throw notFound('rule', ruleId)
}
