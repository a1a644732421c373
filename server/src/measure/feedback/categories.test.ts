import { describe, expect, test } from 'vitest'
import { joinValues } from './categories.ts'

const candidate = (ordered: boolean, customers: Record<string, number>) => ({
  ...{ name: ordered ? 'orders' : 'trait:country', label: 'It', ordered },
  customers: new Map(Object.entries(customers)),
})
const told = (ordered: boolean, customers: Record<string, number>, answers: Record<string, number>) =>
  joinValues(candidate(ordered, customers), new Map(Object.entries(answers))).map(
    ({ label, values, customers: count, answers: n }) => [label, values.join(' '), count, n],
  )

describe('values with too few answers', () => {
  test('are joined with a neighbour where values have an order', () => {
    expect(told(true, { 0: 50, 1: 30, 2: 15, 3: 5 }, { 0: 40, 1: 20, 2: 12, 3: 2 })).toEqual([
      ['1', '0', 50, 40],
      ['2', '1', 30, 20],
      ['3 or 4, 5 to 9', '2 3', 20, 14],
    ])
  })

  test('are joined with each other where they have none, and with the smallest of the others where that is not enough', () => {
    expect(told(false, { PT: 60, DE: 20, ES: 15, FR: 3, IT: 2 }, { PT: 40, DE: 30, ES: 12, FR: 2, IT: 1 })).toEqual([
      ['PT', 'PT', 60, 40],
      ['DE', 'DE', 20, 30],
      ['FR, IT, ES', 'FR IT ES', 20, 15],
    ])
  })

  test('leave nothing to compare where all but one are small', () => {
    expect(told(false, { yes: 90, '': 10 }, { yes: 50 })).toEqual([['not known, yes', ' yes', 100, 50]])
  })
})
