import { category } from './category.ts'
import { channel } from './channel.ts'
import type { Dimension } from './dimension.ts'
import { firstPurchaseMonth } from './first-purchase-month.ts'
import { segmentOfValue } from './segment-of-value.ts'
import { source } from './source.ts'
import { survey } from './survey.ts'
import { trait } from './trait.ts'

export type { Dimension } from './dimension.ts'

/** Everything that figures can be split by. */
export const dimensions: Dimension[] = [trait, channel, source, category, firstPurchaseMonth, segmentOfValue, survey]
