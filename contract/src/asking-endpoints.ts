import { z } from 'zod'
import {
  askRule,
  askRuleInput,
  dryRun,
  inPageAsk,
  inPageInput,
  invitation,
  invitationsPage,
  invitationsQuery,
  invited,
  inviteInput,
  mailSettings,
} from './asking.ts'
import { endpoint } from './endpoint.ts'
import { surveyId } from './survey.ts'

const one = z.object({ surveyId })
const rule = z.object({ surveyId, ruleId: z.coerce.number().int().positive() })

export const askingEndpoints = {
  listAskRules: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/rules',
    summary: 'Who is asked a survey by itself, and when',
    params: one,
    answer: z.object({
      items: z.array(askRule),
      mailConfigured: z.boolean().describe('false: e-mails wait until a mail server is set'),
    }),
  }),
  createAskRule: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/rules',
    summary: 'Ask a survey by itself from now on',
    params: one,
    body: askRuleInput,
    answer: askRule,
  }),
  changeAskRule: endpoint({
    method: 'patch',
    path: '/api/surveys/{surveyId}/rules/{ruleId}',
    summary: 'Change a rule, pause it, or let it go on',
    params: rule,
    body: z.object({ rule: askRuleInput.optional(), state: z.enum(['active', 'paused']).optional() }),
    answer: askRule,
  }),
  deleteAskRule: endpoint({
    method: 'delete',
    path: '/api/surveys/{surveyId}/rules/{ruleId}',
    summary: 'Delete a rule; what it has not sent yet is called off',
    params: rule,
  }),
  dryRunAskRule: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/dry-run',
    summary: 'Who would be asked by a rule, and why the others not; nothing is sent',
    params: one,
    body: z.object({
      rule: askRuleInput,
      ruleId: z.number().int().optional().describe('of the rule, where it is one'),
    }),
    answer: dryRun,
  }),
  listInvitations: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/invitations',
    summary: 'Who was or will be asked a survey, and what became of it, the newest first',
    params: one,
    query: invitationsQuery,
    answer: invitationsPage,
  }),
  invite: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/invitations',
    summary: 'Invite people to a survey, as far as the contact policy allows',
    params: one,
    body: inviteInput,
    answer: z.object({ items: z.array(invited).describe('in the order of `people`') }),
  }),
  cancelInvitation: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/invitations/{invitationId}/cancel',
    summary: 'Call off an invitation that was not sent yet',
    params: z.object({ surveyId, invitationId: z.string().max(64) }),
    answer: invitation,
  }),
  askInPage: endpoint({
    method: 'post',
    path: '/v1/asks',
    summary: 'What a visitor of the site is to be asked now, if anything; asked by the script for sites',
    open: true,
    body: inPageInput,
    answer: z.object({ ask: inPageAsk.nullable() }),
  }),
  getMailSettings: endpoint({
    method: 'get',
    path: '/api/mail-settings',
    summary: 'Whom mails come from',
    answer: mailSettings.extend({ configured: z.boolean().describe('whether a mail server is set') }),
  }),
  changeMailSettings: endpoint({
    method: 'put',
    path: '/api/mail-settings',
    summary: 'Change whom mails come from',
    body: mailSettings,
    answer: mailSettings,
  }),
} as const
