/** A day as the number of days since 1970-01-01, and back. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / 86_400_000)
}

export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
