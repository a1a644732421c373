import { z } from 'zod'
import { cohortCustomersQuery, cohortsAnswer, cohortsQuery, rfmAnswer, rfmCustomersQuery } from './cohort.ts'
import { cohortCells, cohortSurvival, cohortsTogether, rfmGrid, rfmSegmentsTable, rfmTiers } from './cohort-tables.ts'
import { endpoint } from './endpoint.ts'
import { exchangeRatesInput, exchangeRatesPage, exchangeRatesQuery } from './exchange-rate.ts'
import { behindQuery, customersBehind } from './metric.ts'

/** Figures about customers, and who is behind them. */
export const measureEndpoints = {
  listCustomersBehind: endpoint({
    method: 'get',
    path: '/api/metrics/{metricId}/customers',
    summary: 'The customers behind a figure, an interval of its series or a row of its breakdown',
    params: z.object({ metricId: z.string().max(64) }),
    query: behindQuery,
    answer: customersBehind,
  }),
  getCohorts: endpoint({
    method: 'get',
    path: '/api/cohorts',
    summary: 'The retention triangle: customers by the period of their first purchase, followed period by period',
    query: cohortsQuery,
    answer: cohortsAnswer,
    tables: { cells: cohortCells, together: cohortsTogether, survival: cohortSurvival },
  }),
  listCohortCustomers: endpoint({
    method: 'get',
    path: '/api/cohorts/customers',
    summary: 'The customers behind a cohort or one cell of the triangle',
    query: cohortCustomersQuery,
    answer: customersBehind,
  }),
  getRfm: endpoint({
    method: 'get',
    path: '/api/rfm',
    summary: 'Customers by how lately, how often and how much they bought; segments with names, and tiers of worth',
    answer: rfmAnswer,
    tables: { segments: rfmSegmentsTable, grid: rfmGrid, tiers: rfmTiers },
  }),
  listRfmCustomers: endpoint({
    method: 'get',
    path: '/api/rfm/customers',
    summary: 'The customers of a segment, a tier or a cell of the grid',
    query: rfmCustomersQuery,
    answer: customersBehind,
  }),
  listExchangeRates: endpoint({
    method: 'get',
    path: '/api/exchange-rates',
    summary: 'Exchange rates into the base currency, the newest first',
    query: exchangeRatesQuery,
    answer: exchangeRatesPage,
  }),
  putExchangeRates: endpoint({
    method: 'put',
    path: '/api/exchange-rates',
    summary: 'Add exchange rates into the base currency; one that is there for the day is replaced',
    body: exchangeRatesInput,
    answer: z.object({ rates: z.number().int() }),
  }),
} as const
