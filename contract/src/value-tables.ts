import type { CustomerValue } from './customer-value.ts'
import type { Table } from './table.ts'
import type { AtRiskAnswer, ValueDistribution, ValueTiersAnswer } from './value-groups.ts'
import type { ModelCard } from './value-model.ts'
import type { Scoreboard } from './value-scoreboard.ts'

export const scoreboardTable: Table<Scoreboard> = {
  name: ({ horizon }) => `worth-${horizon}`,
  columns: () => ({
    ...{ figure: 'text', value: 'decimal', lower: 'decimal', upper: 'decimal', currency: 'text' },
    ...{ customers: 'integer', since: 'day', asOf: 'day' },
  }),
  rows: ({ worth, expectedOrders, alive, worthSoFar, atRisk, change, customers, currency, asOf }) => {
    const whole = { customers, asOf }
    const people = (estimate: typeof alive) =>
      estimate && { value: String(estimate.value), lower: String(estimate.lower), upper: String(estimate.upper) }
    return [
      ...(worth ? [{ figure: 'worth', ...worth, currency, ...whole }] : []),
      ...(expectedOrders ? [{ figure: 'expectedOrders', ...people(expectedOrders), ...whole }] : []),
      ...(alive ? [{ figure: 'stillCustomers', ...people(alive), ...whole }] : []),
      ...(worthSoFar ? [{ figure: 'worthSoFar', value: worthSoFar, currency, ...whole }] : []),
      ...(atRisk ? [{ figure: 'atRisk', ...atRisk.value, currency, customers: atRisk.customers, asOf }] : []),
      ...(change
        ? [
            { figure: 'before', value: change.before, currency, since: change.since, asOf },
            ...(['acquired', 'grown', 'shrunk', 'lost'] as const).map((figure) => ({
              ...{ figure, ...change[figure], currency, since: change.since, asOf },
            })),
          ]
        : []),
    ]
  },
}

export const atRiskTable: Table<AtRiskAnswer> = {
  name: ({ horizon }) => `revenue-at-risk-${horizon}`,
  columns: () => ({
    ...{ customerId: 'integer', name: 'text', email: 'text', phone: 'text', ownId: 'text', tier: 'text' },
    ...{ expectedValue: 'decimal', expectedValueLower: 'decimal', expectedValueUpper: 'decimal', currency: 'text' },
    ...{ pAlive: 'number', pAliveBefore: 'number', worth: 'decimal', purchases: 'integer' },
    ...{ lastOrderDay: 'day', daysSinceLastOrder: 'integer', usualGapDays: 'number' },
  }),
  rows: ({ items, currency }) =>
    items.map(({ expectedValue, pAlive, ...row }) => ({
      ...row,
      ...{ currency, pAlive: pAlive.value, expectedValue: expectedValue.value },
      ...{ expectedValueLower: expectedValue.lower, expectedValueUpper: expectedValue.upper },
    })),
}

export const expectedTiersTable: Table<ValueTiersAnswer> = {
  name: ({ horizon }) => `tiers-of-expected-value-${horizon}`,
  columns: () => ({
    ...{ tier: 'text', name: 'text', customers: 'integer', stillCustomers: 'number', least: 'decimal' },
    ...{ value: 'decimal', lower: 'decimal', upper: 'decimal', share: 'number', currency: 'text' },
    ...{ worthSoFar: 'decimal', atRisk: 'decimal', customersAtRisk: 'integer' },
  }),
  rows: ({ tiers, currency }) =>
    tiers.map(({ value, alive, atRisk, tier, name, customers, least, share, worthSoFar }) => ({
      ...{ tier, name, customers, least, share, worthSoFar, currency, ...value },
      ...{ stillCustomers: alive.value, atRisk: atRisk.value, customersAtRisk: atRisk.customers },
    })),
}

const bars = { customers: 'integer', value: 'decimal', currency: 'text' } as const

export const expectedValueBars: Table<ValueDistribution> = {
  name: ({ horizon }) => `expected-value-${horizon}`,
  columns: () => ({ from: 'decimal', to: 'decimal', ...bars }),
  rows: ({ expectedValue, currency }) => expectedValue.histogram.map((bar) => ({ ...bar, currency })),
}

export const pAliveBars: Table<ValueDistribution> = {
  name: () => 'chance-of-still-being-a-customer',
  columns: () => ({ from: 'number', to: 'number', ...bars }),
  rows: ({ pAlive, currency }) => pAlive.histogram.map((bar) => ({ ...bar, currency })),
}

export const concentrationTable: Table<ValueDistribution> = {
  name: ({ horizon }) => `concentration-of-expected-value-${horizon}`,
  columns: () => ({ share: 'number', valueShare: 'number', ...bars }),
  rows: ({ expectedValue, currency }) => expectedValue.concentration.map((row) => ({ ...row, currency })),
}

export const calibrationTable: Table<ModelCard> = {
  name: () => 'model-foretold-and-came',
  columns: () => ({
    ...{ decile: 'integer', customers: 'integer', predicted: 'number', actual: 'number' },
    ...{ lower: 'number', upper: 'number' },
  }),
  rows: ({ calibration }) => calibration?.deciles ?? [],
}

export const candidatesTable: Table<ModelCard> = {
  name: () => 'models-tried',
  columns: () => ({
    ...{ model: 'text', name: 'text', chosen: 'boolean', logScore: 'number', predicted: 'number', actual: 'integer' },
    ...{ error: 'number', coverage: 'number' },
  }),
  rows: ({ candidates }) =>
    candidates.map(({ model, name, chosen, logScore, predicted, actual, error, coverage }) => ({
      ...{ model, name, chosen, logScore, predicted: predicted?.value ?? null, actual, error, coverage },
    })),
}

export const chanceHistory: Table<CustomerValue> = {
  name: ({ customerId }) => `customer-${customerId}-chance`,
  columns: () => ({ day: 'day', pAlive: 'number', paid: 'decimal', currency: 'text' }),
  rows: ({ history, orders, currency }) =>
    history.map(({ day, pAlive }) => {
      const paid = orders.find((each) => each.day === day)?.value ?? null
      return { day, pAlive, paid, currency }
    }),
}
