import { StatsError } from '../errors.ts'
import { checkNumbers } from '../foundation/checks.ts'

/** Beyond this, sums of products leave the range of numbers. */
const largest = 1e100

/** Throws, naming the index, unless all values are finite numbers and there are at least `least` of them. */
export function checkSeries(values: ArrayLike<number>, name: string, least: number): void {
  if (values.length === 0) throw new StatsError('empty', `${name} is empty; at least ${least} values are needed`)
  checkNumbers(values, name)
  for (let i = 0; i < values.length; i++)
    if (Math.abs(values[i]) > largest)
      throw new StatsError('out-of-range', `${name}[${i}] is ${values[i]}; take a larger unit`)
  if (values.length < least)
    throw new StatsError('too-few', `${name} has ${values.length} values; at least ${least} are needed`)
}
