import { randomBytes } from 'node:crypto'
import type { CaseSettings } from '@esteem/contract'
import type { Postgres } from '../../platform/index.ts'
import { firstRules } from './first-rules.ts'
import { firstTemplates } from './first-templates.ts'

const firstSettings: CaseSettings = {
  workingDays: [1, 2, 3, 4, 5],
  workingFrom: '09:00',
  workingTo: '17:00',
  dueHours: {
    urgent: { top: 4, high: 4, other: 8 },
    high: { top: 4, high: 8, other: 16 },
    normal: { top: 8, high: 16, other: 24 },
    low: { top: 24, high: 40, other: 40 },
  },
  waitingHours: 40,
  windowDays: 14,
  escalateAfterHours: 8,
  escalationEmail: '',
  defaultOwnerId: null,
  replyTo: '',
  webhookUrl: '',
}

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

export interface StoredSettings {
  settings: CaseSettings
  webhookSecret: string
}

/** How cases are handled. The first to ask writes the first settings, rules and templates, all at once. */
export async function readSettings(postgres: Postgres): Promise<StoredSettings> {
  const [row] = await postgres.query<StoredSettings>(
    'SELECT settings, webhook_secret AS "webhookSecret" FROM case_settings',
  )
  if (row) return { ...row, settings: { ...firstSettings, ...row.settings } }
  await begin(postgres)
  return await readSettings(postgres)
}

async function begin(postgres: Postgres): Promise<void> {
  await postgres.transaction(async ({ query }) => {
    const made = await query(
      'INSERT INTO case_settings (settings, webhook_secret) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [JSON.stringify(firstSettings), newSecret()],
    )
    if (made.length === 0) return
    for (const { name, enabled, priority, condition } of firstRules)
      await query('INSERT INTO case_rules (name, enabled, priority, condition) VALUES ($1, $2, $3, $4)', [
        name,
        enabled,
        priority,
        JSON.stringify(condition),
      ])
    for (const { name, language, subject, body } of firstTemplates)
      await query('INSERT INTO case_templates (name, language, subject, body) VALUES ($1, $2, $3, $4)', [
        name,
        language,
        subject,
        body,
      ])
  })
}

export async function writeSettings(postgres: Postgres, settings: CaseSettings): Promise<StoredSettings> {
  await readSettings(postgres)
  await postgres.query('UPDATE case_settings SET settings = $1', [JSON.stringify(settings)])
  return await readSettings(postgres)
}

export async function rotateSecret(postgres: Postgres): Promise<StoredSettings> {
  await readSettings(postgres)
  await postgres.query('UPDATE case_settings SET webhook_secret = $1', [newSecret()])
  return await readSettings(postgres)
}
