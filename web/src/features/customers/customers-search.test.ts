import { expect, test } from 'vitest'
import { customersSearch, nextSort, withoutFilter } from './customers-search.ts'

test('a first click sorts from the most, names from A; a second turns the order round', () => {
  expect(nextSort({}, 'orders')).toEqual({ sort: 'orders', direction: 'desc' })
  expect(nextSort({}, 'name')).toEqual({ sort: 'name', direction: 'asc' })
  expect(nextSort({}, 'worth')).toEqual({ sort: 'worth', direction: 'asc' })
  expect(nextSort({ sort: 'name', direction: 'asc' }, 'name')).toEqual({ sort: 'name', direction: 'desc' })
})

test('what an address holds that makes no sense is left out', () => {
  const search = customersSearch.parse({ search: 1234, sort: 'shoe-size', filters: 'x', direction: 'asc' })
  expect(search).toEqual({ search: '1234', sort: undefined, filters: undefined, direction: 'asc' })
})

test('removing the last filter removes the list of them', () => {
  const filter = { trait: 'city', operator: 'is', value: 'Porto' } as const
  expect(withoutFilter([filter], 0)).toBeUndefined()
  expect(withoutFilter([filter, { ...filter, value: 'Lisbon' }], 0)).toEqual([{ ...filter, value: 'Lisbon' }])
})
