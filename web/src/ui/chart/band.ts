interface Band {
  name: string
  lower: (number | null)[]
  upper: (number | null)[]
  color: string
  /** Tells bands of one chart apart. */
  stack: string
}

/** An interval around a line: an unseen line at its lower end, and on it an area up to its upper end. */
export function drawBand({ name, lower, upper, color, stack }: Band) {
  const unseen = {
    ...{ type: 'line' as const, name, stack, symbol: 'none', silent: true, color },
    ...{ lineStyle: { opacity: 0 }, tooltip: { show: false } },
  }
  const width = upper.map((end, index) => (end === null || lower[index] === null ? null : end - Number(lower[index])))
  return [
    { ...unseen, data: lower },
    { ...unseen, data: width, areaStyle: { color, opacity: 0.14 } },
  ]
}
