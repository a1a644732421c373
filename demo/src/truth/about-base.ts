import { buying, satisfaction } from '../parameters.ts'
import type { Ledger } from './ledger.ts'
import { periods, populations, type Quantities, type Quantity } from './quantity.ts'

const { whole, end, last365, next90, next365 } = periods

function about(
  value: unknown,
  definition: string,
  unit: string,
  period: string,
  population: string = populations.everyone,
): Quantity {
  return { definition, unit, period, population, value }
}

/** Customers, orders and money: what has been, and what is to be expected. */
export function aboutBase({ base }: Ledger): Quantities {
  const refundShare = base.refunded / Math.max(base.paid, 1e-9)
  return {
    customers: about(base.customers, 'true people with at least one order', 'people', whole),
    'customers.stallOnly': about(
      base.stallOnly,
      'of them, those who buy only at the market stall and are known by phone alone',
      'people',
      whole,
    ),
    'customers.referred': about(base.referred, 'people whom a customer brought', 'people', whole),
    'customers.active': about(base.active, 'people who ordered within the last 365 days', 'people', last365),
    'customers.alive': about(base.alive, 'people who, in truth, have not left for good', 'people', end),
    'customers.pAlive': about(
      base.pAlive,
      'sum of the chances of not having left, given each one’s true rates and how the last order went',
      'people',
      end,
    ),
    orders: about(base.orders, 'orders of known customers, web and stall', 'orders', whole),
    'orders.withoutCustomer': about(
      base.passersByOrders,
      'orders at the stall without any name',
      'orders',
      whole,
      'passers-by',
    ),
    'revenue.paid': about(base.paid, 'total paid, with shipping and VAT, before refunds', 'EUR', whole),
    'revenue.refunded': about(base.refunded, 'paid back by the data end', 'EUR', whole),
    'revenue.withoutCustomer': about(
      base.passersByPaid / 100,
      'total paid at the stall without any name',
      'EUR',
      whole,
      'passers-by',
    ),
    'revenue.refundShare': about(
      refundShare,
      'refunded as a share of paid; expected values are before refunds, so take this share off for net ones',
      'share',
      whole,
    ),
    'repeat.ever': about(base.repeated / base.customers, 'share with at least two orders', 'share', whole),
    'repeat.365': about(
      base.repeated365 / Math.max(base.couldRepeat365, 1),
      'share with a second order within 365 days of the first',
      'share',
      whole,
      'customers whose first order lies at least 365 days back',
    ),
    'buying.parameters': about(
      { ...buying, leavingPerPoint: -satisfaction.leaving },
      'MBG/NBD and Gamma–Gamma: orders a year ~ Gamma(shape, rate); chance of leaving after an order (the first included) ~ Beta(a, b) at the usual experience, its log odds moved by experience; total paid ~ Gamma(shape, ν), ν ~ Gamma(heterogeneity, scale). Rates hold in business time, which runs fast on lively days and equals clock time over a year',
      'per year; EUR',
      whole,
      populations.becoming,
    ),
    'expectedOrders.90': about(
      base.expectedOrders90,
      'orders expected given each one’s true rates, the chance of being with us, and the campaigns to come',
      'orders',
      next90,
    ),
    'expectedOrders.365': about(base.expectedOrders365, 'the same over a year', 'orders', next365),
    'expectedValue.365': about(
      base.expectedValue365,
      'total paid that is expected, before refunds, not discounted',
      'EUR',
      next365,
    ),
    'comingOrders.90': about(base.comingOrders90, 'orders that do come (one draw of the future)', 'orders', next90),
    'comingOrders.365': about(base.comingOrders365, 'the same over a year', 'orders', next365),
    'comingValue.365': about(base.comingValue365, 'total paid in them, before refunds', 'EUR', next365),
    'referrals.365': about(
      base.referrals365,
      'people whom today’s customers are expected to bring, in their present mood',
      'people',
      next365,
    ),
  }
}
