import type { CohortsAnswer, RfmAnswer } from './cohort.ts'
import type { Table } from './table.ts'

/** A row for each cohort and period, which any tool turns into a triangle. */
export const cohortCells: Table<CohortsAnswer> = {
  name: ({ by, measure }) => `cohorts-by-${by}-${measure}`,
  columns: ({ measure }) => ({
    cohort: 'day',
    size: 'integer',
    age: 'integer',
    complete: 'boolean',
    customers: 'integer',
    share: 'number',
    lower: 'number',
    upper: 'number',
    ...(measure === 'money' && { money: 'decimal', worthPerCustomer: 'decimal', currency: 'text' }),
  }),
  rows: ({ cohorts, currency }) =>
    cohorts.flatMap(({ start, size, cells }) =>
      cells.map(({ age, complete, customers, share: { value, lower, upper }, money, worth }) => ({
        ...{ cohort: start, size, age, complete, customers, share: value, lower, upper },
        ...{ money, worthPerCustomer: worth?.value, currency },
      })),
    ),
}

export const cohortsTogether: Table<CohortsAnswer> = {
  name: ({ by, measure }) => `cohorts-by-${by}-${measure}-together`,
  columns: () => ({
    ...{ age: 'integer', cohorts: 'integer', customers: 'integer', share: 'number', lower: 'number', upper: 'number' },
  }),
  rows: ({ together }) =>
    together.map(({ age, cohorts, share: { value, lower, upper, population } }) => ({
      ...{ age, cohorts, customers: population, share: value, lower, upper },
    })),
}

/** A row for each curve, cohort and day; where `cohort` is empty, all of them together. */
export const cohortSurvival: Table<CohortsAnswer> = {
  name: ({ by }) => `cohorts-by-${by}-survival`,
  columns: () => ({
    ...{ curve: 'text', cohort: 'day', day: 'integer', share: 'number', lower: 'number', upper: 'number' },
    atRisk: 'integer',
  }),
  rows: ({ survival = [] }) =>
    survival.flatMap(({ id, together, cohorts }) =>
      [{ start: null, curve: together }, ...cohorts].flatMap(({ start, curve }) =>
        curve.map((point) => ({ curve: id, cohort: start, ...point })),
      ),
    ),
}

const groupColumns = { customers: 'integer', worth: 'decimal', worthShare: 'number', currency: 'text' } as const

export const rfmSegmentsTable: Table<RfmAnswer> = {
  name: ({ asOf }) => `segments-of-value-${asOf}`,
  columns: () => ({ segment: 'text', name: 'text', share: 'number', averageWorth: 'decimal', ...groupColumns }),
  rows: ({ segments, currency }) => segments.map((segment) => ({ ...segment, currency })),
}

export const rfmGrid: Table<RfmAnswer> = {
  name: ({ asOf }) => `rfm-grid-${asOf}`,
  columns: () => ({
    ...{ recency: 'integer', frequency: 'integer', segment: 'text', customers: 'integer', worth: 'decimal' },
    currency: 'text',
  }),
  rows: ({ grid, currency }) => grid.map((cell) => ({ ...cell, currency })),
}

export const rfmTiers: Table<RfmAnswer> = {
  name: ({ asOf }) => `tiers-of-worth-${asOf}`,
  columns: () => ({ tier: 'text', name: 'text', least: 'decimal', ...groupColumns }),
  rows: ({ tiers, currency }) => tiers.map((tier) => ({ ...tier, currency })),
}
