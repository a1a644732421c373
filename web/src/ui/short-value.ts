/** A long identifier by its ends, which is how people tell two of them apart. */
export function shortValue(value: string): string {
  return value.length <= 28 || value.includes('@') ? value : `${value.slice(0, 8)}…${value.slice(-6)}`
}
