import { StatsError } from '../errors.ts'

/** Beyond this, sums of squares leave the range of numbers. */
const LARGEST = 1e100

/** Throws, naming the index, unless all values are finite numbers and there are at least `least` of them. */
export function requireSeries(values: ArrayLike<number>, name: string, least: number): void {
  if (values.length === 0) throw new StatsError('empty', `${name} is empty; at least ${least} values are needed.`)
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new StatsError('not-finite', `${name}[${i}] is ${values[i]}; fill gaps or leave the period out beforehand.`)
    }
  }
  for (let i = 0; i < values.length; i++) {
    if (Math.abs(values[i]) > LARGEST) {
      throw new StatsError('out-of-range', `${name}[${i}] is ${values[i]}; take a larger unit.`)
    }
  }
  if (values.length < least) {
    throw new StatsError('too-few', `${name} has ${values.length} values; at least ${least} are needed.`)
  }
}

/** Throws unless the level lies strictly between 0 and 1. */
export function requireForecastLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new StatsError('out-of-range', `level is ${level}; it must lie between 0 and 1, for example 0.95.`)
  }
}

/** Throws unless the value is a whole number from `least` to `most`. */
export function requireWhole(value: number, name: string, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    throw new StatsError('out-of-range', `${name} is ${value}; it must be a whole number from ${least} to ${most}.`)
  }
}
