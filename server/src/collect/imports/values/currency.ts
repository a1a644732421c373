const codes = new Set(Intl.supportedValuesOf('currency'))

const signs: Record<string, string | null> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₦': 'NGN',
  R$: 'BRL',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  Rs: 'INR',
  'Rs.': 'INR',
  R: 'ZAR',
  // Signs of several currencies: which one, the business's own settings say.
  $: null,
  '¥': null,
  kr: null,
  'kr.': null,
  ',-': null,
}

/** The currency that a sign or code beside an amount means; null for a sign that several share, undefined for none. */
export function currencyOf(mark: string): string | null | undefined {
  if (mark in signs) return signs[mark]!
  const code = mark.toUpperCase()
  return isCurrency(code) ? code : undefined
}

export function isCurrency(code: string): boolean {
  return code.length === 3 && codes.has(code)
}
