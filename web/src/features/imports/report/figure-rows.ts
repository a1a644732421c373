import type { ImportFigures } from '@esteem/contract'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatCount } from '../../../ui/format/count.ts'
import { joinWords } from '../../../ui/format/words.ts'

export interface FigureRow {
  label: string
  value: string
  note?: string
}

/** What came of an import, the important first; what is nought is left out, except the customers and orders themselves. */
export function figureRows(figures: ImportFigures): FigureRow[] {
  const { orders, ordersNew, ordersChanged, ordersKnown } = figures
  const news = [
    [ordersNew, 'new'],
    [ordersChanged, 'changed'],
    [ordersKnown, 'already here'],
  ] as const
  const parts = news.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`)
  const some = (label: string, count: number, note?: string): FigureRow[] =>
    count > 0 ? [{ label, value: formatCount(count), note }] : []
  return [
    { label: 'Customers', value: formatCount(figures.customers) },
    { label: 'Orders', value: formatCount(orders), note: joinWords(parts) || undefined },
    ...Object.entries(figures.net).map(([currency, amount]) => ({
      label: 'Worth',
      value: formatAmount({ amount, currency }),
      note: 'orders less refunds and cancellations',
    })),
    ...some(
      'Refunds',
      figures.refunds,
      `${formatCount(figures.refundsMatched)} matched to the order that they belong to`,
    ),
    ...some('Orders without a customer', figures.ordersWithoutCustomer, withoutCustomer(figures)),
    ...some('Orders not paid', figures.ordersUnpaid, 'left out'),
    ...some('Corrections', figures.corrections, 'of nobody and worth nothing, left out'),
    ...some('Events', figures.events, 'written to timelines'),
    { label: 'Rows read', value: formatCount(figures.rows) },
  ]
}

function withoutCustomer({ netWithoutCustomer }: ImportFigures): string {
  const amounts = Object.entries(netWithoutCustomer).map(([currency, amount]) => formatAmount({ amount, currency }))
  return amounts.length > 0 ? `worth ${joinWords(amounts)}, reported apart` : 'reported apart'
}
