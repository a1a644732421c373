import { type MailSettings, mailSettings } from '@esteem/contract'
import type { Postgres } from '../../platform/index.ts'

export async function readMailSettings(postgres: Postgres): Promise<MailSettings> {
  const [row] = await postgres.query<{ settings: unknown }>('SELECT settings FROM mail_settings')
  return mailSettings.parse(row?.settings ?? {})
}

export async function writeMailSettings(postgres: Postgres, settings: MailSettings): Promise<void> {
  await postgres.query(
    `INSERT INTO mail_settings (settings) VALUES ($1) ON CONFLICT (only_one) DO UPDATE SET settings = excluded.settings`,
    [JSON.stringify(settings)],
  )
}
