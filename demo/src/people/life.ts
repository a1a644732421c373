import { purposes, uniform } from '../chance.ts'
import { type Order, placeOrder } from '../shop/orders.ts'
import type { World } from '../world.ts'
import { advance, leavingChance, type Pace, paceOf } from './buying.ts'
import type { Person } from './customers.ts'

/** All orders of a person, and when they left for good. */
export interface Life {
  person: Person
  pace: Pace
  /** until the data end */
  orders: Order[]
  /** in the year after the data end */
  coming: Order[]
  /** the moment of the last order, where the person left after it; infinite while they are with us */
  leftAt: number
  /** for each order, the chance that the person left after it, given how it went */
  leaving: number[]
}

export function liveOut(world: World, person: Person): Life {
  const { calendar } = world
  const pace = paceOf(person, world.plan, world.scenarios)
  const life: Life = { person, pace, orders: [], coming: [], leftAt: Number.POSITIVE_INFINITY, leaving: [] }
  let moment = person.joinedAt
  for (let number = 0; moment < calendar.horizon; number++) {
    const order = placeOrder(world, person, number, moment)
    ;(moment < calendar.until ? life.orders : life.coming).push(order)
    const leaving = leavingChance(person, order.experience!.points)
    life.leaving.push(leaving)
    if (uniform(person.key, purposes.leaving, number) < leaving) {
      life.leftAt = moment
      break
    }
    const gap = -Math.log(1 - uniform(person.key, purposes.gap, number))
    moment = advance(pace, calendar, moment, gap / person.rate)
  }
  return life
}
