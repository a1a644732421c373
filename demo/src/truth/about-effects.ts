import { campaigns, priceRise } from '../parameters.ts'
import { risenRecommendation } from '../people/opinions.ts'
import type { World } from '../world.ts'
import { averaged, type Incident, incidents } from './effects.ts'
import type { Ledger } from './ledger.ts'
import { periods, populations, type Quantities } from './quantity.ts'

const what: Record<Incident, string> = {
  late: 'a delivery after the promised day, as late as it was or would have been',
  'slow-answer': 'an answer after 24 hours (e-mail) or five minutes (chat, phone) instead of sooner',
  damaged: 'a parcel that arrives damaged',
}

export function aboutIncidents({ effects }: Ledger): Quantities {
  return Object.fromEntries(
    incidents.map((incident) => {
      const { onThoseHit, onAll, seen } = effects[incident]
      const plain = seen.hitReturned / Math.max(seen.hit, 1) - seen.sparedReturned / Math.max(seen.spared, 1)
      return [
        `effect.${incident}`,
        {
          definition: `what ${what[incident]} does, with all that follows from it (a late parcel makes people write, and some wait for the answer): with it less without it, same person, same order, same luck; and what a plain comparison of those hit with those spared shows`,
          unit: 'satisfaction, recommend: points from 0 to 10; csat: points from 1 to 5; repurchase90: chance of an order within 90 days; value365: EUR paid within 365 days',
          period: 'orders placed at least 90 days before the data end',
          population: `orders of the web shop${incident === 'slow-answer' ? ' about which the customer wrote or called' : ''}`,
          value: { onThoseHit: averaged(onThoseHit), onAll: averaged(onAll), plainDifferenceInRepurchase90: plain },
        },
      ]
    }),
  )
}

export function aboutPriceRise({ base, opinions }: Ledger): Quantities {
  const nps = opinions.npsRisen.sum / Math.max(opinions.npsRisen.n, 1) - opinions.nps.sum / Math.max(opinions.nps.n, 1)
  return {
    'effect.price-rise': {
      definition:
        'what a further lasting rise of all prices by 10 % on the day the data end does to the coming year, against leaving them alone',
      unit: 'satisfaction, recommend: points from 0 to 10; nps: points; buyers90, orders365, value365: relative change of what is expected',
      period: periods.next365,
      population: populations.everyone,
      value: {
        satisfaction: priceRise.satisfaction,
        recommend: risenRecommendation(0.1),
        nps,
        buyers90: base.buys90Risen / Math.max(base.buys90, 1e-9) - 1,
        orders365: base.orders365Risen / Math.max(base.expectedOrders365, 1e-9) - 1,
        value365: base.value365Risen / Math.max(base.expectedValue365, 1e-9) - 1,
      },
    },
  }
}

export function aboutCampaigns(world: World, ledger: Ledger): Quantities {
  const quantities: Quantities = {}
  for (const { id, index, kind, sentAt } of world.plan) {
    const sums = ledger.campaigns[index]!
    const people = sums.treated + sums.heldOut
    if (sentAt >= world.calendar.until || people === 0) continue
    const { treated, heldOut } = sums
    const plain = sums.treatedBuyers / Math.max(treated, 1) - sums.heldOutBuyers / Math.max(heldOut, 1)
    quantities[`effect.campaign.${id}`] = {
      definition: `what getting the campaign does on average to those who could get it, with it less without it; it lifts the buying rate by ${kind.lift} for ${campaigns.windowDays} days${kind.kind === 'sale' ? ' (bargain hunters more, others less)' : ''}`,
      unit: 'buys21, buys90: chance of an order; orders90: orders; value90: EUR; recommend: points from 0 to 10, for 45 days',
      period: `from ${new Date(sentAt).toISOString()}`,
      population: 'customers with consent to marketing then, hold-out included, gone or not',
      value: {
        people,
        treated,
        heldOut,
        buys21: sums.buys21 / people,
        buys90: sums.buys90 / people,
        orders90: sums.orders90 / people,
        value90: sums.value90 / people,
        recommend: kind.satisfaction,
        plainDifferenceInBuys21: plain,
      },
    }
  }
  return quantities
}
