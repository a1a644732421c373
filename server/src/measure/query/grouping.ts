import type { Plan } from './plan.ts'

/** SQL: the numbers of the periods that `day` lies in; 1 is the one asked for, 2 the one it is compared with. */
export const askedSql =
  'arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)})'

/** Rows with `day`, once for each period that it lies in: `asked`. */
export function inPeriods({ comparison }: Plan, rows: string): string {
  return comparison
    ? `SELECT *, asked FROM (${rows}) ARRAY JOIN ${askedSql} AS asked`
    : `SELECT *, 1 AS asked FROM (${rows}) WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`
}

/** SQL: the first day of the interval of `day`. */
export const startSql = 'toNullable(toDate(dateTrunc({interval:String}, day)))'

/** The columns that say whose statistics a row has: asked, start and bucket. `start` is SQL. */
export function keys({ wantsSeries, breakdown }: Plan, start = startSql): string {
  return [
    'asked',
    `${wantsSeries ? start : `CAST(NULL, 'Nullable(Date)')`} AS start`,
    ...(breakdown ? ['toNullable(bucket) AS split_by'] : []),
  ].join(', ')
}

/** Groups by period, by interval, and each of them by value of the breakdown; and by `more` columns. */
export function grouping({ wantsSeries, breakdown }: Plan, ...more: string[]): string {
  const sets = [['asked'], ...(wantsSeries ? [['asked', 'start']] : [])]
  const split = breakdown ? sets.map((set) => [...set, 'split_by']) : []
  return `GROUP BY GROUPING SETS (${[...sets, ...split].map((set) => `(${[...set, ...more].join(', ')})`).join(', ')})`
}

/**
 * Where statistics are taken of each customer first, a customer and a place make one number to group by, which is much
 * faster than several columns. A place is 0 for the period asked for, 1 for the one it is compared with, or the first day
 * of an interval as a number.
 */
export const customerAndPlace = 'customer_id * 65536 + place'

/** Rows with `day`, once for each place that it lies in: `place`. */
export function inPlaces(plan: Plan, rows: string): string {
  if (plan.comparison) return `SELECT *, place FROM (${rows}) ARRAY JOIN ${placesSql(plan)} AS place`
  const within = 'WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]'
  return plan.wantsSeries
    ? `SELECT *, place FROM (${rows}) ARRAY JOIN [toUInt16(0), toUInt16(toDate(dateTrunc({interval:String}, day)))] AS place ${within}`
    : `SELECT *, toUInt16(0) AS place FROM (${rows}) ${within}`
}

/** SQL: the places of `day`. */
export function placesSql({ wantsSeries, comparison }: Plan): string {
  const within = (number: number) => `day BETWEEN {starts:Array(Date)}[${number}] AND {ends:Array(Date)}[${number}]`
  const begin = 'toUInt16(toDate(dateTrunc({interval:String}, day)))'
  const places = [
    `if(${within(1)}, [toUInt16(0)${wantsSeries ? `, ${begin}` : ''}], [])`,
    ...(comparison ? [`if(${within(2)}, [toUInt16(1)], [])`] : []),
  ]
  return places.length === 1 ? places[0] : `arrayConcat(${places.join(', ')})`
}

/** SQL: period and interval of a place, in the columns that every row of statistics has. */
export function placeKeys({ breakdown }: Plan): string {
  return `if(place = 1, 2, 1) AS asked, if(place < 2, NULL, toDate(place)) AS start${breakdown ? ', split_by' : ''}`
}

export function placeGrouping({ breakdown }: Plan): string {
  return `GROUP BY GROUPING SETS ((place)${breakdown ? ', (place, split_by)' : ''})`
}

/** The column of the breakdown, before grouping. */
export function splitColumn({ breakdown }: Plan): string {
  return breakdown ? 'toNullable(bucket) AS split_by,' : ''
}
