import { logChoose } from '../foundation/log-choose.ts'
import type { Random } from '../random.ts'

/**
 * A hypergeometric number: how many of `draws` things taken without putting back are marked, when `marked` of `total`
 * are. By inversion from the mode outwards, so that the time grows with the standard deviation only (Kachitvichyanukul
 * & Schmeiser 1985, algorithm HIN).
 */
export function drawHypergeometric(random: Random, draws: number, marked: number, total: number): number {
  const least = Math.max(0, draws + marked - total)
  const most = Math.min(draws, marked)
  if (least === most) return least
  const mode = Math.min(most, Math.max(least, Math.floor(((draws + 1) * (marked + 1)) / (total + 2))))
  const unmarked = total - marked
  const chance = Math.exp(logChoose(marked, mode) + logChoose(unmarked, draws - mode) - logChoose(total, draws))
  let left = random() - chance
  let up = mode
  let down = mode
  let upChance = chance
  let downChance = chance
  while (left > 0 && (up < most || down > least)) {
    if (up < most) {
      upChance *= ((marked - up) * (draws - up)) / ((up + 1) * (unmarked - draws + up + 1))
      up++
      left -= upChance
      if (left <= 0) return up
    }
    if (down > least) {
      downChance *= (down * (unmarked - draws + down)) / ((marked - down + 1) * (draws - down + 1))
      down--
      left -= downChance
      if (left <= 0) return down
    }
  }
  return mode
}
