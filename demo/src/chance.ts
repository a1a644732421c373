import { createRandom, type Random } from '@esteem/stats/random'

/**
 * What a stream of chance decides. Every person (and every order of theirs) has a stream of its own for each purpose, so
 * that a change in one place (a scenario, a counterfactual, one page view more) leaves every other draw as it was.
 */
export const purposes = {
  person: 1,
  profile: 2,
  identities: 3,
  gap: 4,
  spend: 5,
  basket: 6,
  delivery: 7,
  care: 8,
  leaving: 9,
  shopping: 10,
  browsing: 11,
  campaign: 12,
  survey: 13,
  review: 14,
  mention: 15,
  referral: 16,
  consent: 17,
  text: 18,
  stall: 19,
  visitor: 20,
  bots: 21,
  product: 22,
  price: 23,
  household: 24,
  returns: 25,
  viral: 26,
} as const

/** Mixes three whole numbers into 32 well-spread bits (the finaliser of MurmurHash3, word by word). */
export function mix(a: number, b: number, c = 0): number {
  let hash = Math.imul((a ^ 0x9e3779b9) | 0, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The stream of chance of a key (a person, a shop) for one purpose; `index` tells apart orders, months, campaigns. */
export function stream(key: number, purpose: number, index = 0): Random {
  return createRandom(mix(key, purpose, index))
}

/** One uniform number of a key and purpose, without the cost of a stream. */
export function uniform(key: number, purpose: number, index = 0): number {
  return mix(key, purpose ^ 0x51ed270b, index) / 4294967296
}

export function choose<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

/** The index of the first cumulative weight above a uniform number. */
export function chooseWeighted(random: Random, cumulative: ArrayLike<number>): number {
  const target = random() * cumulative[cumulative.length - 1]!
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulative[middle]! > target) high = middle
    else low = middle + 1
  }
  return low
}

export function cumulate(weights: Iterable<number>): Float64Array {
  let sum = 0
  return Float64Array.from(weights, (weight) => (sum += weight))
}

/** An identifier of 32 hexadecimal digits in the form of a UUID. */
export function uuid(key: number, purpose: number, index: number): string {
  const hex = (n: number) =>
    mix(key, purpose + 64 * n, index)
      .toString(16)
      .padStart(8, '0')
  const [a, b, c, d] = [hex(1), hex(2), hex(3), hex(4)]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
}
