import { z } from 'zod'
import { account } from './account.ts'
import {
  caseAnswerInput,
  caseChange,
  caseCloseInput,
  caseDelivery,
  caseDetail,
  caseInput,
  casesPage,
  casesQuery,
} from './case.ts'
import { caseAftermath, caseFigures, caseFiguresQuery } from './case-figures.ts'
import {
  caseFollowUp,
  casePreview,
  casePreviewInput,
  caseRule,
  caseRuleInput,
  caseSettings,
  caseSettingsAnswer,
  caseTemplate,
  caseTemplateInput,
} from './case-settings.ts'
import { endpoint } from './endpoint.ts'
import { page, pageQuery } from './value.ts'

const caseId = z.object({ caseId: z.coerce.number().int().positive() })
const ruleId = z.object({ ruleId: z.coerce.number().int().positive() })
const templateId = z.object({ templateId: z.coerce.number().int().positive() })

/** Complaints and what becomes of them. */
export const caseEndpoints = {
  listCases: endpoint({
    method: 'get',
    path: '/api/cases',
    summary: 'Cases, the most overdue first',
    query: casesQuery,
    answer: casesPage,
  }),
  openCase: endpoint({
    method: 'post',
    path: '/api/cases',
    summary: 'Open a case by hand, about a customer or about something that was said',
    body: caseInput,
    answer: caseDetail,
  }),
  assignCases: endpoint({
    method: 'post',
    path: '/api/case-owners',
    summary: 'Give several cases to one account, or to nobody',
    body: z.object({
      caseIds: z.array(z.number().int().positive()).min(1).max(500),
      ownerId: z.string().max(64).nullable(),
    }),
    answer: z.object({ changed: z.number().int() }),
  }),
  getCase: endpoint({
    method: 'get',
    path: '/api/cases/{caseId}',
    summary: 'One case: what was said, who said it, what was done',
    params: caseId,
    answer: caseDetail,
  }),
  changeCase: endpoint({
    method: 'patch',
    path: '/api/cases/{caseId}',
    summary: 'Change owner or priority of a case, or whose turn it is',
    params: caseId,
    body: caseChange,
    answer: caseDetail,
  }),
  noteOnCase: endpoint({
    method: 'post',
    path: '/api/cases/{caseId}/notes',
    summary: 'Add a note for colleagues',
    params: caseId,
    body: z.object({ text: z.string().trim().min(1).max(10_000) }),
    answer: caseDetail,
  }),
  answerCase: endpoint({
    method: 'post',
    path: '/api/cases/{caseId}/answers',
    summary: 'Answer the customer by e-mail, or write down that they were answered elsewhere',
    params: caseId,
    body: caseAnswerInput,
    answer: caseDetail,
  }),
  closeCase: endpoint({
    method: 'post',
    path: '/api/cases/{caseId}/close',
    summary: 'Close a case with what was done',
    params: caseId,
    body: caseCloseInput,
    answer: caseDetail,
  }),
  reopenCase: endpoint({
    method: 'post',
    path: '/api/cases/{caseId}/reopen',
    summary: 'Take up a closed case again',
    params: caseId,
    body: z.object({ words: z.string().trim().max(10_000).default('') }),
    answer: caseDetail,
  }),
  getCaseFigures: endpoint({
    method: 'get',
    path: '/api/case-figures',
    summary: 'Open, overdue and reopened cases; time to the first answer and to closing, by owner, reason and priority',
    query: caseFiguresQuery,
    answer: caseFigures,
  }),
  getCaseAftermath: endpoint({
    method: 'get',
    path: '/api/case-aftermath',
    summary: 'What customers did after their complaint, by whether it was resolved',
    answer: caseAftermath,
  }),
  getCaseSettings: endpoint({
    method: 'get',
    path: '/api/case-settings',
    summary: 'Working hours, due times, escalation and webhook of cases',
    answer: caseSettingsAnswer,
  }),
  putCaseSettings: endpoint({
    method: 'put',
    path: '/api/case-settings',
    summary: 'Change how cases are handled; cases that are open keep the time that they are due',
    body: caseSettings,
    answer: caseSettingsAnswer,
  }),
  getCaseFollowUp: endpoint({
    method: 'get',
    path: '/api/case-follow-up',
    summary: 'Whether customers are asked if it helped, when their case was closed',
    answer: caseFollowUp,
  }),
  changeCaseFollowUp: endpoint({
    method: 'put',
    path: '/api/case-follow-up',
    summary: 'Ask customers whether it helped, with a survey made for it where none asks yet; or ask no more',
    body: z.object({ on: z.boolean() }),
    answer: caseFollowUp,
  }),
  rotateCaseSecret: endpoint({
    method: 'post',
    path: '/api/case-settings/webhook-secret',
    summary: 'Replace the key that webhook calls are signed with',
    answer: caseSettingsAnswer,
  }),
  testCaseWebhook: endpoint({
    method: 'post',
    path: '/api/case-settings/webhook-test',
    summary: 'Call the webhook once, with an example',
    answer: caseDelivery,
  }),
  listCaseDeliveries: endpoint({
    method: 'get',
    path: '/api/case-deliveries',
    summary: 'Mails and webhook calls about cases, newest first, and what became of them',
    query: pageQuery,
    answer: page(caseDelivery),
  }),
  listCaseRules: endpoint({
    method: 'get',
    path: '/api/case-rules',
    summary: 'The rules by which a case opens by itself',
    answer: z.object({ items: z.array(caseRule) }),
  }),
  createCaseRule: endpoint({
    method: 'post',
    path: '/api/case-rules',
    summary: 'Add a rule',
    body: caseRuleInput,
    answer: caseRule,
  }),
  changeCaseRule: endpoint({
    method: 'put',
    path: '/api/case-rules/{ruleId}',
    summary: 'Change a rule, or switch it off or on; cases that it opened stay',
    params: ruleId,
    body: caseRuleInput,
    answer: caseRule,
  }),
  removeCaseRule: endpoint({
    method: 'delete',
    path: '/api/case-rules/{ruleId}',
    summary: 'Remove a rule; cases that it opened stay',
    params: ruleId,
  }),
  listCaseTemplates: endpoint({
    method: 'get',
    path: '/api/case-templates',
    summary: 'Wording for answers',
    answer: z.object({ items: z.array(caseTemplate) }),
  }),
  createCaseTemplate: endpoint({
    method: 'post',
    path: '/api/case-templates',
    summary: 'Add a template',
    body: caseTemplateInput,
    answer: caseTemplate,
  }),
  changeCaseTemplate: endpoint({
    method: 'put',
    path: '/api/case-templates/{templateId}',
    summary: 'Change a template',
    params: templateId,
    body: caseTemplateInput,
    answer: caseTemplate,
  }),
  removeCaseTemplate: endpoint({
    method: 'delete',
    path: '/api/case-templates/{templateId}',
    summary: 'Remove a template',
    params: templateId,
  }),
  previewCaseTemplate: endpoint({
    method: 'post',
    path: '/api/case-template-preview',
    summary: 'Fill in a template for a case, or for an example',
    body: casePreviewInput,
    answer: casePreview,
  }),
  listAccounts: endpoint({
    method: 'get',
    path: '/api/accounts',
    summary: 'Who can be given something to see to',
    answer: z.object({ items: z.array(account) }),
  }),
}
