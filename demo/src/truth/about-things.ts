import { togetherShare, valueWeights } from '../parameters.ts'
import { attitudeSpread } from '../people/customers.ts'
import type { World } from '../world.ts'
import type { Ledger } from './ledger.ts'
import { priceTruth } from './price-truth.ts'
import { periods, populations, type Quantities } from './quantity.ts'
import { valueShares } from './value-shares.ts'

const { whole, end } = periods

export function aboutValue(): Quantities {
  return {
    'value.weights': {
      definition:
        'standardised weights of the felt dimensions in attitude, which moves satisfaction and likelihood to recommend',
      unit: 'standard deviations of attitude per standard deviation',
      period: whole,
      population: populations.becoming,
      value: Object.fromEntries(Object.entries(valueWeights).map(([name, weight]) => [name, weight / attitudeSpread])),
    },
    'value.shares': {
      definition: 'shares of the dimensions in the explained variance of attitude (Shapley)',
      unit: 'share',
      period: whole,
      population: populations.becoming,
      value: valueShares(),
    },
  }
}

export function aboutPrices({ opinions }: Ledger): Quantities {
  return {
    'price.mug': {
      definition:
        'Van Westendorp’s points if everybody answered without a slip (too cheap × not cheap, not expensive × too expensive, cheap × expensive, too cheap × too expensive), the price with the highest revenue, and the share who would buy at a price',
      unit: 'EUR; share',
      period: end,
      population: populations.reachable,
      value: priceTruth(opinions),
    },
  }
}

export function aboutProducts(world: World, ledger: Ledger): Quantities {
  const { products, pairs } = world.shop
  const orders = ledger.base.orders + ledger.base.passersByOrders
  return {
    'products.pairs': {
      definition: `what truly goes together: ${100 * togetherShare} % of orders begin with one of these pairs, where the money reaches; no other two products attract each other. Orders with each, with both, and the lift, as they came out`,
      unit: 'orders; ratio',
      period: whole,
      population: 'all orders',
      value: pairs.map((pair, i) => {
        const first = ledger.withProduct[pair.first]!
        const second = ledger.withProduct[pair.second]!
        const both = ledger.withPair[i]!
        const lift = (both * orders) / Math.max(first * second, 1)
        return {
          first: products[pair.first]!.id,
          second: products[pair.second]!.id,
          orders: { first, second, both },
          lift,
        }
      }),
    },
    'products.quality': {
      definition: 'quality as customers feel it, standardised; moves satisfaction, reviews and breakage',
      unit: 'standard deviations',
      period: whole,
      population: 'products',
      value: Object.fromEntries(products.map(({ id, quality }) => [id, quality])),
    },
  }
}

export function aboutTexts({ counts }: Ledger): Quantities {
  const of = (kind: string) =>
    Object.fromEntries(
      [...counts]
        .filter(([key]) => key.startsWith(`${kind} `))
        .map(([key, n]) => [key.slice(kind.length + 1).trim(), n] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  const about = (definition: string, unit: string, kind: string, population: string) => ({
    definition,
    unit,
    period: whole,
    population,
    value: of(kind),
  })
  const written = 'everything written by customers'
  return {
    'texts.languages': about('texts by language and mood; each one is in truth-texts.csv', 'texts', 'text', written),
    'texts.topics': about('statements in them by topic and mood', 'statements', 'claim', written),
    identities: about(
      'identifiers that occur in the data by kind and peculiarity; each one, and whose it is, is in truth-identities.csv',
      'identifiers',
      'identity',
      populations.everyone,
    ),
  }
}
