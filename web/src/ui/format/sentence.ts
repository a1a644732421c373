import { formatAmount } from './amount.ts'
import { formatDay } from './day.ts'
import { locale, numberLocale } from './locale.ts'

const days = /\b\d{4}-\d{2}-\d{2}\b/g
const amounts = /(?<![\d.,])(-?\d+(?:\.\d+)?) ([A-Z]{3})\b/g
const percents = /(\d) %/g

/** A sentence of the server, whose days and amounts are exact (`2026-10-26`, `2778.20 EUR`), as the reader writes them. */
export function formatSentence(sentence: string, inLocale = locale, numbersIn = numberLocale): string {
  return sentence
    .replace(days, (day) => formatDay(day, inLocale))
    .replace(amounts, (_, amount: string, currency: string) =>
      formatAmount({ amount, currency }, { whole: Math.abs(Number(amount)) >= 100, locale: numbersIn }),
    )
    .replace(percents, '$1%')
}
