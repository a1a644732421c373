import type { ColumnReport } from '@esteem/contract'
import { isCurrency } from '../values/currency.ts'
import { parseNumber } from '../values/number.ts'
import { isBlank, isBoolean, isEmail, isPhone, nearlyAll } from './cell.ts'
import { findDateOrder } from './dates.ts'
import { findDecimalMark } from './decimal-mark.ts'

const dateName =
  /\b(date|time|day|created|updated|paid|cancell?ed|shipped|delivered|datum|fecha|data|jour|since|at|on)\b/i
const phoneName = /phone|mobile|\btel|handy|móvil/i

/** What each column holds, by its values over all sampled rows. */
export function describeColumns(names: string[], rows: string[][]): ColumnReport[] {
  const reports = names.map((name, index) =>
    describeColumn(
      name,
      rows.map((cells) => cells[index] ?? ''),
    ),
  )
  return borrowDecisions(reports)
}

function describeColumn(column: string, cells: string[]): ColumnReport {
  const values = cells.filter((cell) => !isBlank(cell))
  const distinct = [...new Set(values)]
  const report: ColumnReport = {
    column,
    kind: 'text',
    filled: cells.length === 0 ? 0 : values.length / cells.length,
    distinct: distinct.length,
    examples: distinct.slice(0, 3).map((value) => value.slice(0, 80)),
    dateOrder: null,
    decimalMark: null,
    ambiguous: null,
    why: null,
  }
  if (values.length === 0) return { ...report, kind: 'empty' }
  const mostly = (test: (value: string) => boolean) => nearlyAll(values.filter(test).length, values.length)
  if (mostly(isEmail)) return { ...report, kind: 'email' }
  const words = column.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-.]/g, ' ')
  const dates = findDateOrder(values, dateName.test(words))
  if (dates) {
    const ambiguous = dates.ambiguous ? 'day-or-month-first' : null
    return { ...report, kind: 'moment', dateOrder: dates.order, ambiguous, why: dates.why }
  }
  if (mostly(isPhone) && (phoneName.test(words) || mostly((value) => value.trim().startsWith('+')))) {
    return { ...report, kind: 'phone' }
  }
  const numbers = findDecimalMark(values)
  if (numbers) {
    const whole = values.every((value) => !parseNumber(value, numbers.mark)?.value.includes('.'))
    const ambiguous = numbers.ambiguous ? 'decimal-or-thousands' : null
    return { ...report, kind: whole ? 'integer' : 'decimal', decimalMark: numbers.mark, ambiguous, why: numbers.why }
  }
  if (mostly(isBoolean)) return { ...report, kind: 'boolean' }
  if (mostly((value) => isCurrency(value.trim().toUpperCase()))) return { ...report, kind: 'currency' }
  return report
}

/** One file is written by one program: what one column leaves open, another may decide. */
function borrowDecisions(reports: ColumnReport[]): ColumnReport[] {
  const decidedDate = reports.find((report) => report.ambiguous === null && isDayOrMonth(report) && report.why !== null)
  const decidedMark = reports.find((report) => report.ambiguous === null && report.decimalMark && report.why !== null)
  return reports.map((report) => {
    if (report.ambiguous === 'day-or-month-first' && decidedDate) {
      return { ...report, dateOrder: decidedDate.dateOrder, ambiguous: null, why: `as in ${decidedDate.column}` }
    }
    if (report.ambiguous === 'decimal-or-thousands' && decidedMark) {
      return { ...report, decimalMark: decidedMark.decimalMark, ambiguous: null, why: `as in ${decidedMark.column}` }
    }
    return report
  })
}

function isDayOrMonth({ dateOrder }: ColumnReport): boolean {
  return dateOrder === 'dmy' || dateOrder === 'mdy'
}
