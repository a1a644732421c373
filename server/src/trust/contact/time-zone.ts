/** Of countries with several: where most of their people live. */
const mostPeople: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/Chicago',
}

interface Whereabouts {
  timeZone?: unknown
  /** ISO 3166. */
  country?: unknown
}

/** The time zone of a person by what is known of them: their own, else their country's, else null. */
export function zoneOf({ timeZone, country }: Whereabouts): string | null {
  if (typeof timeZone === 'string' && isZone(timeZone)) return timeZone
  if (typeof country !== 'string' || !/^[a-z]{2}$/i.test(country)) return null
  const code = country.toUpperCase()
  return mostPeople[code] ?? zonesOf(code)[0] ?? null
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

interface WithZones {
  getTimeZones?: () => string[] | undefined
  timeZones?: string[]
}

function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as unknown as WithZones
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Minutes since midnight on the clock of a zone. */
export function minuteOfDay(at: number, timeZone: string): number {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(timeZone, clock)
  }
  const [hour, minute] = clock.format(at).split(':').map(Number)
  return hour * 60 + minute
}
