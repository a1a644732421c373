import { z } from 'zod'
import { me, settings, setupInput, status } from './account.ts'
import { askingEndpoints } from './asking-endpoints.ts'
import { caseEndpoints } from './case-endpoints.ts'
import { contactEndpoints } from './contact-endpoints.ts'
import {
  customer,
  customersPage,
  customersQuery,
  identityLink,
  match,
  timelinePage,
  timelineQuery,
} from './customer.ts'
import { customerRows, timelineRows } from './customer-tables.ts'
import { endpoint } from './endpoint.ts'
import { feedbackEndpoints } from './feedback-endpoints.ts'
import { importEndpoints } from './import-endpoints.ts'
import { measureEndpoints } from './measure-endpoints.ts'
import { homeAnswer, metricAnswer, metricDetailQuery, metricInfo, metricQuery } from './metric.ts'
import { curve, figures } from './metric-tables.ts'
import { arrival, rejectionsPage, rejectionsQuery, source, sourceChange, sourceInput } from './source.ts'
import { surveyEndpoints } from './survey-endpoints.ts'
import { page, pageQuery } from './value.ts'
import { valueEndpoints } from './value-endpoints.ts'

const customerId = z.object({ customerId: z.coerce.number().int().positive() })
const linkId = z.object({ linkId: z.coerce.number().int().positive() })
const sourceId = z.object({ sourceId: z.coerce.number().int().positive() })

/** Every operation of `/api`, in the order of the documentation. */
export const endpoints = {
  getStatus: endpoint({
    method: 'get',
    path: '/api/status',
    summary: 'Whether this install has an owner, and who is asking',
    open: true,
    answer: status,
  }),
  setUp: endpoint({
    method: 'post',
    path: '/api/setup',
    summary: 'Create the owner account of a new install, and sign in',
    open: true,
    body: setupInput,
    answer: me,
  }),
  getMe: endpoint({
    method: 'get',
    path: '/api/me',
    summary: 'The account that is signed in, and the settings of the business',
    answer: me,
  }),
  changeSettings: endpoint({
    method: 'put',
    path: '/api/settings',
    summary: 'Change the settings of the business',
    body: settings,
    answer: settings,
  }),

  getHome: endpoint({
    method: 'get',
    path: '/api/home',
    summary: 'The figures of the first page',
    query: metricQuery,
    answer: homeAnswer,
  }),
  listMetrics: endpoint({
    method: 'get',
    path: '/api/metrics',
    summary: 'The catalogue of metrics',
    answer: z.object({ items: z.array(metricInfo) }),
  }),
  getMetric: endpoint({
    method: 'get',
    path: '/api/metrics/{metricId}',
    summary: 'One metric over a period, compared, as a series, and broken down',
    params: z.object({ metricId: z.string().max(64) }),
    query: metricDetailQuery,
    answer: metricAnswer,
    tables: { figures, curve },
  }),

  ...measureEndpoints,
  ...valueEndpoints,
  ...feedbackEndpoints,

  listCustomers: endpoint({
    method: 'get',
    path: '/api/customers',
    summary: 'Customers, sorted, searched and filtered',
    query: customersQuery,
    answer: customersPage,
    tables: { customers: customerRows },
  }),
  listTraits: endpoint({
    method: 'get',
    path: '/api/traits',
    summary: 'The traits that customers have, with their most frequent values',
    answer: z.object({
      items: z.array(z.object({ name: z.string(), customers: z.number().int(), values: z.array(z.string()) })),
    }),
  }),
  getCustomer: endpoint({
    method: 'get',
    path: '/api/customers/{customerId}',
    summary: 'One customer: identifiers, evidence, traits, worth so far',
    params: customerId,
    answer: customer,
  }),
  getTimeline: endpoint({
    method: 'get',
    path: '/api/customers/{customerId}/timeline',
    summary: 'Everything that happened with a customer, newest first',
    params: customerId,
    query: timelineQuery,
    answer: timelinePage,
    tables: { timeline: timelineRows },
  }),
  mergeCustomers: endpoint({
    method: 'post',
    path: '/api/customers/{customerId}/merge',
    summary: 'Join two customers that are one person',
    params: customerId,
    body: z.object({ otherCustomerId: z.number().int().positive() }),
    answer: z.object({ customerId: z.number().int(), linkId: z.number().int() }),
  }),
  undoLink: endpoint({
    method: 'post',
    path: '/api/links/{linkId}/undo',
    summary: 'Take back a link between two identifiers; customers are told apart again as if it had never been',
    params: linkId,
    answer: z.object({ customerIds: z.array(z.number().int()) }),
  }),
  restoreLink: endpoint({
    method: 'post',
    path: '/api/links/{linkId}/restore',
    summary: 'Take back an undo',
    params: linkId,
    answer: z.object({ customerIds: z.array(z.number().int()) }),
  }),
  listMatches: endpoint({
    method: 'get',
    path: '/api/matches',
    summary: 'Contested matches that wait for a person',
    query: pageQuery,
    answer: page(match),
  }),
  decideMatch: endpoint({
    method: 'post',
    path: '/api/matches/{linkId}',
    summary: 'Decide a contested match',
    params: linkId,
    body: z.object({ decision: z.enum(['same-person', 'different-people']) }),
    answer: z.object({ link: identityLink, customerIds: z.array(z.number().int()) }),
  }),

  listSources: endpoint({
    method: 'get',
    path: '/api/sources',
    summary: 'The sources that may send events',
    answer: z.object({ items: z.array(source) }),
  }),
  createSource: endpoint({
    method: 'post',
    path: '/api/sources',
    summary: 'Create a source and its write key',
    body: sourceInput,
    answer: source,
  }),
  changeSource: endpoint({
    method: 'patch',
    path: '/api/sources/{sourceId}',
    summary: 'Rename a source, or switch it off or on',
    params: sourceId,
    body: sourceChange,
    answer: source,
  }),
  rotateWriteKey: endpoint({
    method: 'post',
    path: '/api/sources/{sourceId}/write-key',
    summary: 'Replace the write key; the old one stops working',
    params: sourceId,
    answer: source,
  }),
  listArrivals: endpoint({
    method: 'get',
    path: '/api/sources/{sourceId}/arrivals',
    summary: 'The newest events of a source, as they arrive',
    params: sourceId,
    query: z.object({ after: z.iso.datetime().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ items: z.array(arrival) }),
  }),
  listRejections: endpoint({
    method: 'get',
    path: '/api/rejections',
    summary: 'Messages that were not counted, and why',
    query: rejectionsQuery,
    answer: rejectionsPage,
  }),

  ...caseEndpoints,

  ...importEndpoints,
  ...contactEndpoints,
  ...askingEndpoints,

  ...surveyEndpoints,
} as const

export type Endpoints = typeof endpoints
