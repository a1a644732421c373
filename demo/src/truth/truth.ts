import type { World } from '../world.ts'
import { aboutBase } from './about-base.ts'
import { aboutCampaigns, aboutIncidents, aboutPriceRise } from './about-effects.ts'
import { aboutOpinions } from './about-opinions.ts'
import { aboutPrices, aboutProducts, aboutTexts, aboutValue } from './about-things.ts'
import type { Ledger } from './ledger.ts'
import type { Quantities } from './quantity.ts'

export interface Truth {
  shop: string
  made: { seed: number; customers: number; years: number; from: string; until: string; browsing: number }
  scenarios: { name: string; from: string }[]
  quantities: Quantities
}

/** Everything that is true of the whole shop, from the sums over its customers. */
export function tellTruth(world: World, ledger: Ledger): Truth {
  const { options, calendar, scenarios } = world
  const iso = (time: number) => new Date(time).toISOString()
  const { seed, customers, years, browsing } = options
  return {
    shop: 'Lume & Linho, a handicraft shop in Porto with a web shop and a market stall',
    made: { seed, customers, years, from: iso(calendar.start), until: iso(calendar.until), browsing },
    scenarios: scenarios.list.map(({ name, from }) => ({ name, from: iso(from) })),
    quantities: rounded({
      ...aboutBase(ledger),
      ...aboutOpinions(ledger),
      ...aboutIncidents(ledger),
      ...aboutPriceRise(ledger),
      ...aboutCampaigns(world, ledger),
      ...aboutValue(),
      ...aboutPrices(ledger),
      ...aboutProducts(world, ledger),
      ...aboutTexts(ledger),
    }),
  }
}

/** Six digits are enough for any estimate, and cents for money that has been paid. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return Number(Math.abs(value) < 1000 ? value.toPrecision(6) : value.toFixed(2)) as T
  if (Array.isArray(value)) return value.map(rounded) as T
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)])) as T
  return value
}
