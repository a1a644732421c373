import { z } from 'zod'
import { feedbackQuery } from './feedback-scores.ts'
import { period } from './metric.ts'

/** Something whose price people were asked about. */
export const pricedThing = z.object({
  priceId: z.string().describe('the product, or the survey where no product is named'),
  kind: z.enum(['product', 'survey']),
  name: z.string(),
  currency: z.string(),
  people: z.number().int().describe('people who answered all four questions'),
  lastAnswer: z.iso.date(),
})

export const pricedThings = z.object({ items: z.array(pricedThing) })

export const priceQuery = feedbackQuery
  .omit({ from: true, to: true })
  .extend({ currency: z.string().max(3).optional().describe('the one with most answers when left out') })

const pricePoint = z.object({
  price: z.number(),
  lower: z.number(),
  upper: z.number(),
  share: z.number().describe('share of people on either curve where they meet'),
  crosses: z
    .boolean()
    .describe('false where nobody minds any price between lower and upper, so that none is singled out'),
})

export const pricesAnswer = z.object({
  thing: pricedThing,
  period,
  level: z.number(),
  respondents: z.number().int(),
  intransitive: z
    .number()
    .int()
    .describe('people set aside, since their prices do not rise from too cheap to too expensive'),
  explanation: z.string().nullable().describe('why there are no points'),
  points: z
    .object({
      marginalCheapness: pricePoint,
      optimal: pricePoint,
      indifference: pricePoint,
      marginalExpensiveness: pricePoint,
    })
    .nullable(),
  curves: z.array(
    z.object({
      price: z.number(),
      tooCheap: z.number(),
      cheap: z.number(),
      expensive: z.number(),
      tooExpensive: z.number(),
    }),
  ),
})
export type PricesAnswer = z.infer<typeof pricesAnswer>
