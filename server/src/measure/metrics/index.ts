import { notFound } from '../../platform/index.ts'
import type { Metric } from '../query/metric.ts'
import { activeCustomers } from './active-customers.ts'
import { activeDays } from './active-days.ts'
import { activeDaysTrend } from './active-days-trend.ts'
import { averageOrder } from './average-order.ts'
import { ces } from './ces.ts'
import { churnRate } from './churn-rate.ts'
import { csat } from './csat.ts'
import { csatTopTwo } from './csat-top-two.ts'
import { customers } from './customers.ts'
import { ethics } from './ethics.ts'
import { expectationGap } from './expectation-gap.ts'
import { grossRevenueRetention } from './gross-revenue-retention.ts'
import { helped } from './helped.ts'
import { lifetimeValue } from './lifetime-value.ts'
import { lostCustomers } from './lost-customers.ts'
import { loyalty } from './loyalty.ts'
import { netRevenueRetention } from './net-revenue-retention.ts'
import { newAndReturning } from './new-and-returning.ts'
import { newCustomers } from './new-customers.ts'
import { nps } from './nps.ts'
import { orders } from './orders.ts'
import { priceFairness } from './price-fairness.ts'
import { purchaseFrequency } from './purchase-frequency.ts'
import { quality } from './quality.ts'
import { reactivatedCustomers } from './reactivated-customers.ts'
import { referralRate } from './referral-rate.ts'
import { repeatPurchaseRate } from './repeat-purchase-rate.ts'
import { repeatWithin30Days } from './repeat-within-30-days.ts'
import { repeatWithin60Days } from './repeat-within-60-days.ts'
import { repeatWithin90Days } from './repeat-within-90-days.ts'
import { repeatWithin365Days } from './repeat-within-365-days.ts'
import { responseRate } from './response-rate.ts'
import { retentionRate } from './retention-rate.ts'
import { returningCustomers } from './returning-customers.ts'
import { revenue } from './revenue.ts'
import { revenueShareBest1 } from './revenue-share-best-1.ts'
import { revenueShareBest5 } from './revenue-share-best-5.ts'
import { revenueShareBest20 } from './revenue-share-best-20.ts'
import { reviews } from './reviews.ts'
import { serviceQuality } from './service-quality.ts'
import { subscriptionChurnRate } from './subscription-churn-rate.ts'
import { subscriptionLifetime } from './subscription-lifetime.ts'
import { subscriptionRetentionRate } from './subscription-retention-rate.ts'
import { timeBetweenPurchases } from './time-between-purchases.ts'
import { trust } from './trust.ts'
import { valueEconomic } from './value-economic.ts'
import { valueEmotional } from './value-emotional.ts'
import { valueFunctional } from './value-functional.ts'
import { valueSocial } from './value-social.ts'

/** Every metric, in the order of the catalogue. */
export const metrics = [
  customers,
  orders,
  revenue,
  averageOrder,
  repeatPurchaseRate,
  newAndReturning,
  purchaseFrequency,
  timeBetweenPurchases,
  repeatWithin30Days,
  repeatWithin60Days,
  repeatWithin90Days,
  repeatWithin365Days,
  newCustomers,
  returningCustomers,
  reactivatedCustomers,
  lostCustomers,
  retentionRate,
  churnRate,
  subscriptionRetentionRate,
  subscriptionChurnRate,
  subscriptionLifetime,
  grossRevenueRetention,
  netRevenueRetention,
  lifetimeValue,
  revenueShareBest1,
  revenueShareBest5,
  revenueShareBest20,
  activeCustomers,
  activeDays,
  activeDaysTrend,
  referralRate,
  nps,
  csat,
  csatTopTwo,
  ces,
  loyalty,
  valueFunctional,
  valueEmotional,
  valueSocial,
  valueEconomic,
  priceFairness,
  expectationGap,
  quality,
  serviceQuality,
  trust,
  ethics,
  reviews,
  responseRate,
  helped,
] as unknown as Metric[]

/** Those of the first page. */
export const homeMetrics = metrics.slice(0, 6)

export function metricOf(id: string): Metric {
  const metric = metrics.find(({ info }) => info.id === id)
  if (!metric) throw notFound('metric', id)
  return metric
}
