import { type Random, shuffle } from '../random.ts'

/**
 * Parts the rows into those to learn from and those set aside, at random. For an outcome of 0 and 1, the same share of
 * each is set aside, so that neither side lacks one.
 */
export function splitRows(
  outcome: ArrayLike<number>,
  share: number,
  loss: 'squared' | 'log',
  random: Random,
): { training: Int32Array; validation: Int32Array } {
  const groups: number[][] = [[], []]
  for (let i = 0; i < outcome.length; i++) groups[loss === 'log' ? outcome[i] : 0].push(i)
  const training: number[] = []
  const validation: number[] = []
  for (const group of groups) {
    if (share > 0) shuffle(random, group)
    const aside = Math.min(Math.round(share * group.length), Math.max(group.length - 1, 0))
    for (let i = 0; i < group.length; i++) (i < aside ? validation : training).push(group[i])
  }
  return { training: Int32Array.from(training).sort(), validation: Int32Array.from(validation).sort() }
}

/** A random share of the entries (at least one), in their old order; a copy of all where the share is 1. */
export function chooseSome(entries: Int32Array, share: number, random: Random): Int32Array {
  if (share >= 1) return entries.slice()
  const wanted = Math.max(1, Math.round(share * entries.length))
  const chosen = new Int32Array(wanted)
  let count = 0
  // Selection sampling: each entry stands the right chance given how many are still wanted (Knuth, volume 2, 3.4.2 S).
  for (let i = 0; i < entries.length && count < wanted; i++) {
    if (random() * (entries.length - i) < wanted - count) chosen[count++] = entries[i]
  }
  return chosen
}
