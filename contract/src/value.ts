import { z } from 'zod'

/** An exact amount: a decimal in a string, never a float, with its ISO 4217 currency. */
export const money = z.object({ amount: z.string().regex(/^-?\d+(\.\d+)?$/), currency: z.string().length(3) })
export type Money = z.infer<typeof money>

/** A moment as ISO 8601 in UTC with milliseconds. */
export const moment = z.iso.datetime()

/** A day in the business's time zone, yyyy-mm-dd. */
export const day = z.iso.date()

/** A list in pages: `nextCursor` is null on the last. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const pageQuery = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
