import type { Money } from '@esteem/contract'
import { locale, numberLocale } from './locale.ts'

const formats = new Map<string, Intl.NumberFormat>()

function currencyFormat(currency: string, whole: boolean, inLocale: string): Intl.NumberFormat {
  const key = `${inLocale} ${currency} ${whole}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(inLocale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(whole ? { maximumFractionDigits: 0 } : {}),
    })
    formats.set(key, format)
  }
  return format
}

/** An exact amount as people write it. The decimal string goes to Intl as it is: a float could not hold every cent. */
export function formatAmount(money: Money, options: { whole?: boolean; locale?: string } = {}): string {
  try {
    const format = currencyFormat(money.currency, options.whole ?? false, options.locale ?? numberLocale)
    return format.format(money.amount as Intl.StringNumericLiteral)
  } catch {
    // A code of three letters that Intl refuses is still an amount that somebody was charged.
    return `${money.amount} ${money.currency}`
  }
}

/** An amount that is an estimate or stands on an axis: `€1.2M`, `€12k`. */
export function compactAmount(amount: number, currency: string, inLocale = locale): string {
  return new Intl.NumberFormat(inLocale, {
    ...{ notation: 'compact', style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
  }).format(amount)
}
