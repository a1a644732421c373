import { createRandom, type Random } from '../random.ts'

/**
 * A source of chance of the customer's own, from the seed and the customer's place in the whole. So a prediction does
 * not depend on which other customers are predicted with it, nor on how many workers share them.
 */
export function customerRandom(seed: number, index: number): Random {
  const low = Math.imul(index | 0, 0x9e3779b1)
  const high = Math.imul(Math.floor(index / 4294967296), 0x85ebca6b)
  return createRandom((seed | 0) ^ low ^ high ^ 0x5bd1e995)
}
