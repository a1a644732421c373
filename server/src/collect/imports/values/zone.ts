const hour = 3_600_000
const step = 900_000

export interface Zone {
  /** The moment at which clocks there show this. `wall` is that reading as if it were UTC. */
  instantOf: (wall: number) => number
}

const zones = new Map<string, Zone>()

/** A time zone by its IANA name. What it looks up is kept, because rows of a file share their days. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const zone = createZone(name)
  zones.set(name, zone)
  return zone
}

function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsets = new Map<number, number>()

  function offsetAt(instant: number): number {
    // No zone has ever changed its clocks within a quarter of an hour, counted in UTC.
    const quarter = Math.floor(instant / step)
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      const part = Object.fromEntries(
        format.formatToParts(quarter * step).map(({ type, value }) => [type, Number(value)]),
      )
      const { year, month, day, hour: hours, minute, second } = part as Record<string, number>
      offset = Date.UTC(year!, month! - 1, day!, hours!, minute!, second!) - quarter * step
      if (offsets.size > 100_000) offsets.clear()
      offsets.set(quarter, offset)
    }
    return offset
  }

  return {
    instantOf(wall) {
      // Where clocks go back, a reading happens twice: the earlier is taken. Where they go forward, it never does.
      const before = offsetAt(wall - 14 * hour)
      if (offsetAt(wall - before) === before) return wall - before
      const after = offsetAt(wall + 14 * hour)
      return offsetAt(wall - after) === after ? wall - after : wall - before
    },
  }
}
