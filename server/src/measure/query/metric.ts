import type { Figure, MetricAnswer, MetricInfo } from '@esteem/contract'
import type { Added } from './added.ts'
import type { Plan } from './plan.ts'

/** One row of sufficient statistics: of a whole period where `start` is null, of one interval of it otherwise. */
export interface StatisticsRow {
  /** 1: the period asked for; 2: the one it is compared with. */
  asked: number
  start: string | null
  /** Of a breakdown: the number of the value; 0 for all that are not shown by themselves. Null for all together. */
  split_by?: number | null
}

/** A metric: what it is called and how it is computed. One file each in `measure/metrics`. */
export interface Metric<Row extends StatisticsRow = StatisticsRow & Record<string, never>> {
  info: Omit<MetricInfo, 'docs' | 'breakdowns'>
  /** What a breakdown tells apart: orders, customers (by their first order, where it is about orders), or what they were asked and answered. */
  splits: 'orders' | 'customers' | 'answers' | 'invitations'
  /** Depends on how long a customer may stay away without counting as lost. */
  usesInactivity?: true
  /** A series has one cell an interval and reads each customer for each, so it cannot have very many. */
  usesCells?: true
  sql: (plan: Plan) => string
  /** What the SQL of the figure, or of the customers behind it, takes besides what every plan has. */
  params?: (plan: Plan) => Record<string, unknown>
  /** Where the statistics are sums: what `sql` adds up, so that several metrics can be read at once. */
  added?: Added
  /** The figure from its sufficient statistics; `undefined` where nothing happened in the period. */
  finish: (row: Row | undefined, plan: Plan) => Figure
  /** What a figure is made of, such as new and returning. */
  parts?: (row: Row) => Record<string, number | string>
  curve?: (row: Row) => MetricAnswer['curve']
  notes?: (plan: Plan, row: Row | undefined) => string[]
  behind: Behind
}

/** The customers behind a figure: SQL with customer_id (and bucket, where there is a breakdown) for the plan's one period. */
export interface Behind {
  words: string
  sql: (plan: Plan) => string
  /** The customers behind each of the parts of a figure. */
  parts?: Record<string, Omit<Behind, 'parts'>>
}
