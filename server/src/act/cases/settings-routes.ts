import { randomUUID } from 'node:crypto'
import { endpoints } from '@esteem/contract'
import { type App, EsteemError, implement } from '../../platform/index.ts'
import { deliverNow } from './deliver.ts'
import { listDeliveries } from './deliveries.ts'
import { contextOf, exampleContext, fillIn } from './fill-in.ts'
import { getCase } from './get.ts'
import type { CaseParts } from './parts.ts'
import { changeRule, createRule, listRules, removeRule } from './rules.ts'
import { readSettings, rotateSecret, type StoredSettings, writeSettings } from './settings.ts'
import { changeTemplate, createTemplate, listTemplates, removeTemplate } from './templates.ts'
import { tellSomebody } from './write.ts'

/** How cases are handled: settings, rules, templates, deliveries. */
export function registerCaseSettingRoutes(app: App, parts: CaseParts): void {
  const { postgres, mailer, clock } = parts
  const answer = (stored: StoredSettings) => ({ ...stored, mailConfigured: mailer.configured })

  implement(app, endpoints.getCaseSettings, async () => answer(await readSettings(postgres)))
  implement(app, endpoints.putCaseSettings, async ({ body }) => answer(await writeSettings(postgres, body)))
  implement(app, endpoints.rotateCaseSecret, async () => answer(await rotateSecret(postgres)))
  implement(app, endpoints.listCaseDeliveries, async ({ query }) => listDeliveries(postgres, query))
  implement(app, endpoints.testCaseWebhook, async () => {
    const { settings } = await readSettings(postgres)
    if (settings.webhookUrl === '')
      throw new EsteemError('conflict', 'No webhook is set. Write its address into the settings first.')
    const now = clock()
    const deliveryId = await tellSomebody(postgres, {
      key: `test:${randomUUID()}`,
      caseId: null,
      kind: 'test',
      channel: 'webhook',
      target: settings.webhookUrl,
      payload: { type: 'case.test', timestamp: now.toISOString(), data: { caseId: 0, state: 'open' } },
      at: now,
    })
    const tried = deliveryId === null ? null : await deliverNow(parts, deliveryId)
    if (!tried) throw new EsteemError('not-available', 'The webhook is being called by another process. Try again.')
    return tried
  })

  implement(app, endpoints.listCaseRules, async () => ({ items: await listRules(postgres) }))
  implement(app, endpoints.createCaseRule, async ({ body }) => createRule(postgres, body))
  implement(app, endpoints.changeCaseRule, async ({ params, body }) => changeRule(postgres, params.ruleId, body))
  implement(app, endpoints.removeCaseRule, async ({ params }) => {
    await removeRule(postgres, params.ruleId)
    return undefined
  })

  implement(app, endpoints.listCaseTemplates, async () => ({ items: await listTemplates(postgres) }))
  implement(app, endpoints.createCaseTemplate, async ({ body }) => createTemplate(postgres, body))
  implement(app, endpoints.changeCaseTemplate, async ({ params, body }) =>
    changeTemplate(postgres, params.templateId, body),
  )
  implement(app, endpoints.removeCaseTemplate, async ({ params }) => {
    await removeTemplate(postgres, params.templateId)
    return undefined
  })
  implement(app, endpoints.previewCaseTemplate, async ({ body, caller }) => {
    const { businessName } = await parts.business()
    const context = body.caseId
      ? contextOf(await getCase(parts, body.caseId), businessName, caller.name)
      : { ...exampleContext, business: { name: businessName } }
    return {
      subject: fillIn(body.subject, context, 'subject'),
      body: fillIn(body.body, context, 'body'),
    }
  })
}
