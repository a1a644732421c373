import { z } from 'zod'
import { EsteemError } from './errors.ts'

/** Where a page of a list ends, as a text that the caller hands back unread to get the next. */
export function writeCursor(...place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** What `writeCursor` was given; null without a cursor. What somebody made up is refused. */
export function readCursor<Place extends [z.ZodType, ...z.ZodType[]]>(
  cursor: string | undefined,
  ...place: Place
): z.output<z.ZodTuple<Place, null>> | null {
  if (cursor === undefined) return null
  try {
    return z.tuple(place).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString())) as never
  } catch {
    throw new EsteemError('invalid-input', 'cursor: is not one that this list gave. Start again without it.')
  }
}

/** What places are made of. */
export const at = {
  id: z.number().int().nonnegative(),
  text: z.string(),
  moment: z.iso.datetime(),
  day: z.iso.date(),
  /** A number as the databases write it, every digit kept. */
  decimal: z.string().regex(/^-?\d+(\.\d+)?$/),
}
