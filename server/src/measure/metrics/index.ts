import type { Metric } from '../query/run.ts'
import { averageOrder } from './average-order.ts'
import { customers } from './customers.ts'
import { newAndReturning } from './new-and-returning.ts'
import { orders } from './orders.ts'
import { repeatPurchaseRate } from './repeat-purchase-rate.ts'
import { revenue } from './revenue.ts'

/** Every metric, in the order of the catalogue. */
export const metrics = [
  customers,
  orders,
  revenue,
  averageOrder,
  repeatPurchaseRate,
  newAndReturning,
] as unknown as Metric[]
