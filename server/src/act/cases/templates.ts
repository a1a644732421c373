import type { CaseTemplate, caseTemplateInput } from '@esteem/contract'
import type { z } from 'zod'
import { notFound, type Postgres } from '../../platform/index.ts'
import { exampleContext, fillIn } from './fill-in.ts'
import { readSettings } from './settings.ts'

type Input = z.infer<typeof caseTemplateInput>

const columns = 'id AS "templateId", name, language, subject, body'

export async function listTemplates(postgres: Postgres): Promise<CaseTemplate[]> {
  await readSettings(postgres)
  return await postgres.query<CaseTemplate>(`SELECT ${columns} FROM case_templates ORDER BY language, id`)
}

export async function createTemplate(postgres: Postgres, template: Input): Promise<CaseTemplate> {
  check(template)
  await readSettings(postgres)
  const [row] = await postgres.query<CaseTemplate>(
    `INSERT INTO case_templates (name, language, subject, body) VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
    [template.name, template.language, template.subject, template.body],
  )
  return row
}

export async function changeTemplate(postgres: Postgres, templateId: number, template: Input): Promise<CaseTemplate> {
  check(template)
  const [row] = await postgres.query<CaseTemplate>(
    `UPDATE case_templates SET name = $2, language = $3, subject = $4, body = $5 WHERE id = $1 RETURNING ${columns}`,
    [templateId, template.name, template.language, template.subject, template.body],
  )
  if (!row) throw notFound('template', templateId)
  return row
}

export async function removeTemplate(postgres: Postgres, templateId: number): Promise<void> {
  const removed = await postgres.query('DELETE FROM case_templates WHERE id = $1 RETURNING 1', [templateId])
  if (removed.length === 0) throw notFound('template', templateId)
}

/** What cannot be filled in is refused when it is written, not when a customer waits for it. */
function check({ subject, body }: Input): void {
  fillIn(subject, exampleContext, 'subject')
  fillIn(body, exampleContext, 'body')
}
