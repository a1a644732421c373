import { z } from 'zod'
import { customerValue } from './customer-value.ts'
import { endpoint } from './endpoint.ts'
import { customersBehind } from './metric.ts'
import { horizonQuery } from './prediction.ts'
import { atRiskAnswer, atRiskQuery, valueCustomersQuery, valueDistribution, valueTiersAnswer } from './value-groups.ts'
import { modelCard, valueStatus } from './value-model.ts'
import { scoreboard, scoreboardQuery } from './value-scoreboard.ts'
import {
  atRiskTable,
  calibrationTable,
  candidatesTable,
  chanceHistory,
  concentrationTable,
  expectedTiersTable,
  expectedValueBars,
  pAliveBars,
  scoreboardTable,
} from './value-tables.ts'

/** What customers are expected to be worth. */
export const valueEndpoints = {
  getValue: endpoint({
    method: 'get',
    path: '/api/value',
    summary: 'The scoreboard: what the customer base is worth, what changed and why, and what is at risk',
    query: scoreboardQuery,
    answer: scoreboard,
    tables: { figures: scoreboardTable },
  }),
  getValueDistribution: endpoint({
    method: 'get',
    path: '/api/value/distribution',
    summary: 'How expected value and P(alive) are spread over the customers',
    query: horizonQuery,
    answer: valueDistribution,
    tables: { expectedValue: expectedValueBars, pAlive: pAliveBars, concentration: concentrationTable },
  }),
  getValueTiers: endpoint({
    method: 'get',
    path: '/api/value/tiers',
    summary: 'Customers in tiers by expected value, with sums and intervals',
    query: horizonQuery,
    answer: valueTiersAnswer,
    tables: { tiers: expectedTiersTable },
  }),
  listAtRisk: endpoint({
    method: 'get',
    path: '/api/value/at-risk',
    summary: 'Customers whose chance of still being one is falling, the most valuable first',
    query: atRiskQuery,
    answer: atRiskAnswer,
    tables: { customers: atRiskTable },
  }),
  listValueCustomers: endpoint({
    method: 'get',
    path: '/api/value/customers',
    summary: 'The customers behind a tier, a bar of a distribution or a part of the change',
    query: valueCustomersQuery,
    answer: customersBehind,
  }),
  getCustomerValue: endpoint({
    method: 'get',
    path: '/api/customers/{customerId}/value',
    summary: 'What one customer is worth: so far, expected, with intervals, and P(alive) over time',
    params: z.object({ customerId: z.coerce.number().int().positive() }),
    answer: customerValue,
    tables: { history: chanceHistory },
  }),
  getValueModel: endpoint({
    method: 'get',
    path: '/api/value/model',
    summary: 'The model card: data, candidates, fit, how it did on held-out time, and what it cannot know',
    answer: modelCard,
    tables: { calibration: calibrationTable, candidates: candidatesTable },
  }),
  refitValueModel: endpoint({
    method: 'post',
    path: '/api/value/refit',
    summary: 'Fit the model to everything that is known now, and score every customer again',
    answer: valueStatus,
  }),
  getValueStatus: endpoint({
    method: 'get',
    path: '/api/value/status',
    summary: 'What the fitting and scoring is doing',
    answer: valueStatus,
  }),
} as const
