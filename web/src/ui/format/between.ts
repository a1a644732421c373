/** `between 12% and 18%`; empty where there is no interval. */
export function between<Value>(
  lower: Value | null | undefined,
  upper: Value | null | undefined,
  format: (value: Value) => string,
): string {
  if (lower === null || lower === undefined || upper === null || upper === undefined) return ''
  return `between ${format(lower)} and ${format(upper)}`
}
