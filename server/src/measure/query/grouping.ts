import type { Plan } from './plan.ts'

/** SQL: the numbers of the periods that `day` lies in; 1 is the one asked for, 2 the one it is compared with. */
export const askedSql =
  'arrayFilter((number, first, last) -> day BETWEEN first AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)})'

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

/** Groups by period, by interval, and each of them by value of the breakdown. */
export function grouping({ wantsSeries, breakdown }: Plan): string {
  const sets = [['asked'], ...(wantsSeries ? [['asked', 'start']] : [])]
  const split = breakdown ? sets.map((set) => [...set, 'split_by']) : []
  return `GROUP BY GROUPING SETS (${[...sets, ...split].map((set) => `(${set.join(', ')})`).join(', ')})`
}
