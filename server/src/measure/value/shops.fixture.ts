import { type Simulation, simulate } from '../../../../demo/src/simulate.ts'
import type { CustomerTruth } from '../../../../demo/src/truth/ledger.ts'
import { dayNumber } from './histories/days.ts'
import { parsePurchases } from './histories/parse-purchases.ts'
import type { Purchases } from './histories/purchases.ts'

/** Purchases as the database hands them on: by customer, by day, what was paid; and what each was given back. */
export function purchasesOf(customers: { days: Map<number, number>; refunded: number }[]): Purchases {
  const texts = customers.map(({ days, refunded }, index) => {
    const paid = [...days].map(([day, amount]) => `${index + 1} ${day}:${amount};`)
    return `${paid.join('')}${index + 1} ${Math.max(...days.keys())}!${refunded};`
  })
  return parsePurchases(texts)
}

const until = new Date('2026-01-01')

export interface SimulatedShop {
  asOf: number
  purchases: Purchases
  /** In the order of the purchases' customers. */
  truths: CustomerTruth[]
  truth: (quantity: string) => number
}

/** A demo shop with everyone known as who they are, as the truth has it. */
export function simulateShop(seed: number, customers: number): SimulatedShop {
  const simulation: Simulation = simulate({ seed, customers, years: 3, until, scenarios: [], browsing: 0 })
  const truths: CustomerTruth[] = []
  const rows: Parameters<typeof purchasesOf>[0] = []
  for (const { life, truth } of simulation.chapters) {
    if (!life || !truth || life.orders.length === 0) continue
    const days = new Map<number, number>()
    for (const { at, total } of life.orders) {
      const day = Math.floor(at / 86_400_000)
      days.set(day, (days.get(day) ?? 0) + total / 100)
    }
    rows.push({ days, refunded: truth.refunded })
    truths.push(truth)
  }
  const { quantities } = simulation.truth()
  return {
    ...{ asOf: until.getTime() / 86_400_000 - 1, purchases: purchasesOf(rows), truths },
    truth: (quantity) => quantities[quantity]!.value as number,
  }
}

/** The sample of CDNOW's customers, as its file has them. */
export function readCdnow(text: string): Purchases {
  const customers = new Map<string, Map<number, number>>()
  for (const line of text.split(/\r?\n/)) {
    const [, id, date, , dollars] = line.trim().split(/\s+/)
    if (!dollars) continue
    const day = dayNumber(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`)
    const days = customers.get(id) ?? new Map<number, number>()
    customers.set(id, days.set(day, (days.get(day) ?? 0) + Number(dollars)))
  }
  return purchasesOf([...customers.values()].map((days) => ({ days, refunded: 0 })))
}
