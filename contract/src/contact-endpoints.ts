import { z } from 'zod'
import {
  consentPurpose,
  contactDecisionsPage,
  contactDecisionsQuery,
  contactPolicy,
  contactPreview,
  contactPurpose,
  customerContact,
} from './contact.ts'
import { endpoint } from './endpoint.ts'

const customerId = z.object({ customerId: z.coerce.number().int().positive() })

export const contactEndpoints = {
  getContactPolicy: endpoint({
    method: 'get',
    path: '/api/contact/policy',
    summary: 'Who may be written to, how often and when',
    answer: contactPolicy,
  }),
  changeContactPolicy: endpoint({
    method: 'put',
    path: '/api/contact/policy',
    summary: 'Change who may be written to, how often and when',
    body: contactPolicy,
    answer: contactPolicy,
  }),
  previewContactPolicy: endpoint({
    method: 'post',
    path: '/api/contact/preview',
    summary: 'How many could be written to by e-mail now under a policy, and why the others not; nothing is sent',
    body: z.object({
      policy: contactPolicy.optional().describe('the one in force when left out'),
      purpose: contactPurpose,
    }),
    answer: contactPreview,
  }),
  listContactDecisions: endpoint({
    method: 'get',
    path: '/api/contact/decisions',
    summary: 'Who was asked, held or left alone, and why, the newest first',
    query: contactDecisionsQuery,
    answer: contactDecisionsPage,
  }),
  getCustomerContact: endpoint({
    method: 'get',
    path: '/api/customers/{customerId}/contact',
    summary: 'What a customer agreed to, and what was sent to them',
    params: customerId,
    answer: customerContact,
  }),
  recordConsent: endpoint({
    method: 'post',
    path: '/api/customers/{customerId}/consent',
    summary: 'Note that a customer agreed to a purpose, or took that back',
    params: customerId,
    body: z.object({
      purpose: consentPurpose,
      state: z.enum(['given', 'withdrawn']),
      textVersion: z.string().max(64).optional().describe('which version of the text they agreed to'),
    }),
    answer: customerContact,
  }),
  unblockAddress: endpoint({
    method: 'post',
    path: '/api/customers/{customerId}/unblock',
    summary: 'Write to an address again that mail came back from',
    params: customerId,
    body: z.object({ identityId: z.number().int().positive() }),
    answer: customerContact,
  }),
} as const
