import { numberLocale } from './locale.ts'

export function formatCount(count: number, inLocale = numberLocale): string {
  return new Intl.NumberFormat(inLocale).format(count)
}

/** `1 order`, `2,310 orders`. */
export function countOf(count: number, one: string, many = `${one}s`, inLocale = numberLocale): string {
  return `${formatCount(count, inLocale)} ${count === 1 ? one : many}`
}

export function formatShare(share: number, inLocale = numberLocale): string {
  return new Intl.NumberFormat(inLocale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}
