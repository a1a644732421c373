import { labelOf } from './bands.ts'
import type { Candidate } from './customer-base.ts'

/** Fewer answers than this cannot stand for a part of the customer base. */
export const leastAnswers = 10

/** Values of a candidate, joined so that each has enough answers. */
export interface Category {
  label: string
  values: string[]
  customers: number
  answers: number
}

/** Joins values with too few answers: neighbours where values have an order, otherwise all small ones. */
export function joinValues(candidate: Candidate, answers: Map<string, number>): Category[] {
  const { name, ordered, customers } = candidate
  const all = [...customers].map(([value, count]): Category => {
    return { label: labelOf(name, value), values: [value], customers: count, answers: answers.get(value) ?? 0 }
  })
  if (ordered) return joinNeighbours(all.sort((a, b) => Number(a.values[0]) - Number(b.values[0])))
  return joinSmall(all.sort((a, b) => b.customers - a.customers || (a.label < b.label ? -1 : 1)))
}

function joinNeighbours(categories: Category[]): Category[] {
  const joined = [...categories]
  for (;;) {
    const small = joined.findIndex(({ answers }) => answers < leastAnswers)
    if (small < 0 || joined.length < 2) return joined
    const [before, after] = [joined[small - 1], joined[small + 1]]
    const first = before && (!after || before.answers <= after.answers) ? small - 1 : small
    const [low, high] = joined.slice(first, first + 2)
    joined.splice(first, 2, join([low, high], spanOf(low.label, high.label)))
  }
}

/** 'one to two years ago' and 'longer ago' as one. */
function spanOf(low: string, high: string): string {
  return `${low}, ${high}`
}

function joinSmall(categories: Category[]): Category[] {
  const kept = categories.filter(({ answers }) => answers >= leastAnswers)
  const small = categories.filter(({ answers }) => answers < leastAnswers)
  if (small.length === 0) return kept
  // Together with the next smallest where all small ones together are still too few.
  while (sum(small, 'answers') < leastAnswers && kept.length > 0) {
    const next = kept.reduce((least, one) => (one.answers < least.answers ? one : least))
    kept.splice(kept.indexOf(next), 1)
    small.push(next)
  }
  return [
    ...kept,
    small.length === 1
      ? small[0]
      : join(small, small.length > 3 ? 'others' : small.map(({ label }) => label).join(', ')),
  ]
}

function join(parts: Category[], label: string): Category {
  return {
    label,
    values: parts.flatMap(({ values }) => values),
    customers: sum(parts, 'customers'),
    answers: sum(parts, 'answers'),
  }
}

function sum(parts: Category[], what: 'customers' | 'answers'): number {
  return parts.reduce((total, part) => total + part[what], 0)
}
