import type { NpsCounts } from './nps-answers.ts'

/**
 * The lowest and highest score (on the scale −1 to 1) that a score test does not reject: |observed − score| ≤ z √(V / n),
 * V being the variance of one answer under the likeliest shares that have this score. Found by bisection, to 12 digits.
 */
export function npsScoreLimits(counts: NpsCounts, z: number): { lower: number; upper: number } {
  const n = counts.promoters + counts.passives + counts.detractors
  const observed = (counts.promoters - counts.detractors) / n
  const rejected = (score: number) =>
    Math.abs(observed - score) > z * Math.sqrt(likeliestVariance(counts, score) / n) + 1e-15
  return { lower: border(observed, -1, rejected), upper: border(observed, 1, rejected) }
}

/** Where, between a value that is not rejected and the end of the scale, rejection begins. */
function border(inside: number, end: number, rejected: (score: number) => boolean): number {
  if (!rejected(end)) return end
  let kept = inside
  let out = end
  for (let step = 0; step < 50; step++) {
    const middle = (kept + out) / 2
    if (rejected(middle)) out = middle
    else kept = middle
  }
  return kept
}

/** The variance of one answer, 1, 0 or −1, under the shares of largest likelihood whose score is the given one. */
function likeliestVariance({ promoters, passives, detractors }: NpsCounts, score: number): number {
  // One unknown is left, the promoters' share p: detractors p − score, passives 1 − 2p + score. The likelihood has one
  // maximum in p, where promoters/p + detractors/(p − score) = 2 passives/(1 − 2p + score): a quadratic.
  const a = 2 * (promoters + passives + detractors)
  const b = -((promoters + detractors) * (1 + score) + 2 * score * (promoters + passives))
  const c = promoters * score * (1 + score)
  const root = (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a)
  const p = Math.min((1 + score) / 2, Math.max(0, score, root))
  return Math.max(0, 2 * p - score - score * score)
}
