import { locale } from './locale.ts'

export type MomentStyle = 'day' | 'time' | 'day-time' | 'exact' | 'full'

const styles: Record<MomentStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  'day-time': { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  exact: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  full: { dateStyle: 'full', timeStyle: 'long' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

export function formatMoment(moment: string, timeZone: string, style: MomentStyle, inLocale = locale): string {
  const key = `${inLocale} ${timeZone} ${style}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(inLocale, { ...styles[style], timeZone })
    formats.set(key, format)
  }
  return format.format(new Date(moment))
}

/** What a pointer resting on a time reads: the whole moment and whose clock it is. */
export function explainMoment(moment: string, timeZone: string, inLocale = locale): string {
  return `${formatMoment(moment, timeZone, 'full', inLocale)}, ${timeZone}`
}
