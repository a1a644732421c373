import type { DateOrder, DecimalMark } from '@esteem/contract'

const dateWords: Record<DateOrder, string> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  'excel-serial': 'Excel’s day numbers',
  'epoch-seconds': 'seconds since 1970',
  'epoch-milliseconds': 'milliseconds since 1970',
}
const markWords: Record<DecimalMark, string> = { '.': '1234.56', ',': '1234,56' }

export const dateOrders = Object.entries(dateWords).map(([value, label]) => ({ value, label }))
export const decimalMarks = Object.entries(markWords).map(([value, label]) => ({ value, label }))
