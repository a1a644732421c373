import { z } from 'zod'
import { day, page, pageQuery } from './value.ts'

/** What one unit of a currency is worth in the base currency of the business, from a day on, for at most a week. */
export const exchangeRate = z.object({
  day,
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD'),
  rate: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/, 'must be a decimal in a string, such as "0.9217", with at most nine decimals')
    .refine((rate) => Number(rate) > 0, 'must be more than 0'),
})
export type ExchangeRate = z.infer<typeof exchangeRate>

export const exchangeRatesInput = z.object({ rates: z.array(exchangeRate).min(1).max(5000) })

export const exchangeRatesQuery = pageQuery.extend({ currency: z.string().length(3).optional() })

export const exchangeRatesPage = page(exchangeRate).extend({
  base: z.string().describe('the base currency that the rates lead to'),
})
