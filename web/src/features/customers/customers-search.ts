import { behind, customerSorts, type TraitFilter, traitFilter } from '@esteem/contract'
import { z } from 'zod'

/** What of the list stands in the address. Filters are kept as the API takes them, so a bad one is dropped, not fatal. */
export const customersSearch = z.object({
  search: z.coerce.string().max(200).optional().catch(undefined),
  sort: z.enum(customerSorts).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  filters: z.array(traitFilter).max(10).optional().catch(undefined),
  behind: behind.optional().catch(undefined).describe('only the customers behind this figure'),
})
export type CustomersSearch = z.infer<typeof customersSearch>
export type CustomerSort = (typeof customerSorts)[number]

/** The order in which a column is first wanted: names from A, everything else from the most. */
export function nextSort(search: CustomersSearch, column: CustomerSort): Pick<CustomersSearch, 'sort' | 'direction'> {
  const first = column === 'name' ? 'asc' : 'desc'
  if ((search.sort ?? 'worth') !== column) return { sort: column, direction: first }
  return { sort: column, direction: (search.direction ?? 'desc') === 'desc' ? 'asc' : 'desc' }
}

export function withoutFilter(filters: TraitFilter[], index: number): TraitFilter[] | undefined {
  const rest = filters.filter((_, place) => place !== index)
  return rest.length > 0 ? rest : undefined
}
