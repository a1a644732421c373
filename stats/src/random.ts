/** A source of uniform random numbers in [0, 1). Passed in wherever chance is needed; nothing here makes its own. */
export type Random = () => number

/**
 * A seeded source of uniform numbers: xoshiro128**, seeded through SplitMix32 (Blackman & Vigna 2018,
 * "Scrambled linear pseudorandom number generators"). Two outputs make each number, so all 53 bits are random.
 *
 * @param seed any finite number; its lower 32 bits count
 * @example createRandom(42)() // the same first number on every machine
 */
export function createRandom(seed: number): Random {
  let mix = seed | 0
  const splitMix = () => {
    mix = (mix + 0x9e3779b9) | 0
    let z = mix
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let a = splitMix()
  let b = splitMix()
  let c = splitMix()
  let d = splitMix()
  const next = () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result >>> 0
  }
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992
}

/** A standard normal number (Marsaglia's polar method, 1964). */
export function normal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** An exponential number with the given rate (mean 1 / rate). */
export function exponential(random: Random, rate: number): number {
  return -Math.log(1 - random()) / rate
}

/** A gamma number with the given shape and rate (Marsaglia & Tsang 2000; boosted below shape 1). */
export function gamma(random: Random, shape: number, rate: number): number {
  if (shape < 1) return gamma(random, shape + 1, rate) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / rate
  }
}

/** A beta number with the given shapes, as a ratio of gammas. */
export function beta(random: Random, a: number, b: number): number {
  const x = gamma(random, a, 1)
  const y = gamma(random, b, 1)
  return x + y > 0 ? x / (x + y) : random() < a / (a + b) ? 1 : 0
}

/** A Poisson number: counted arrivals for small means, gamma reduction (Ahrens & Dieter 1974) for large ones. */
export function poisson(random: Random, mean: number): number {
  let count = 0
  let left = mean
  while (left > 30) {
    const step = Math.floor(left * 0.875)
    const arrival = gamma(random, step, 1)
    if (arrival > left) return count + binomial(random, step - 1, left / arrival)
    count += step
    left -= arrival
  }
  const limit = Math.exp(-left)
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

/** A binomial number: counted trials for small n, beta splitting (Ahrens & Dieter 1974) for large n. */
export function binomial(random: Random, n: number, p: number): number {
  let count = 0
  let trials = n
  let chance = p
  while (trials > 30) {
    const middle = 1 + Math.floor(trials / 2)
    const split = beta(random, middle, trials + 1 - middle)
    if (split <= chance) {
      count += middle
      trials -= middle
      chance = (chance - split) / (1 - split)
    } else {
      trials = middle - 1
      chance /= split
    }
  }
  for (let i = 0; i < trials; i++) if (random() < chance) count++
  return count
}

/** A whole number from 0 to n − 1, each equally likely. */
export function integer(random: Random, n: number): number {
  return Math.floor(random() * n)
}

/** Puts the array in random order, in place (Fisher–Yates), and returns it. */
export function shuffle<T extends { length: number; [index: number]: unknown }>(random: Random, array: T): T {
  for (let i = array.length - 1; i > 0; i--) {
    const j = integer(random, i + 1)
    const held = array[i]
    array[i] = array[j]
    array[j] = held
  }
  return array
}
