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
