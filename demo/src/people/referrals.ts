import { exponential } from '@esteem/stats/random'
import { day } from '../calendar.ts'
import { purposes, stream } from '../chance.ts'
import { referral } from '../parameters.ts'
import type { Order } from '../shop/orders.ts'
import type { World } from '../world.ts'
import { createReferred, type Person } from './customers.ts'
import type { Life } from './life.ts'
import { recommends } from './opinions.ts'

/** The chance that an order makes a member bring someone who buys. */
export function referralChance(world: World, life: Life, order: Order): number {
  if (!life.person.registered || order.channel === 'stall') return 0
  const felt = recommends(world, life, order.experience!.deliveredAt)
  return 1 / (1 + Math.exp(-(referral.base + referral.recommend * (felt - 7.9))))
}

/** The people whom a person brings, by the time the data end. */
export function bring(world: World, life: Life): Person[] {
  const people: Person[] = []
  for (const order of life.orders) {
    const random = stream(life.person.key, purposes.referral, order.number)
    if (random() >= referralChance(world, life, order)) continue
    const joinedAt = order.experience!.deliveredAt + (1 + exponential(random, 1 / referral.delayDays)) * day
    if (joinedAt < world.calendar.until) people.push(createReferred(life.person, order.number + 1, joinedAt))
  }
  return people
}
