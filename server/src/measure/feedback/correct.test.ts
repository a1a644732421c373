import { createRandom } from '@esteem/stats'
import { describe, expect, test } from 'vitest'
import { correct } from './correct.ts'
import { scoreOf } from './scores.ts'

/** A base of which 30 % are members and say 9, the others 5; members answer four times as often. */
function people(n: number, memberShare: number, noise = 0) {
  const random = createRandom(3)
  const known: string[][] = []
  const values: number[] = []
  for (let i = 0; i < n; i++) {
    const member = random() < memberShare
    known.push([member ? 'true' : 'false', random() < 0.5 ? 'left' : 'right'])
    values.push((member ? 9 : 5) + (random() < noise ? 1 : 0))
  }
  return { known, values: Float64Array.from(values) }
}
const candidates = [
  {
    name: 'trait:member',
    label: 'member',
    ordered: false,
    customers: new Map(Object.entries({ true: 300, false: 700 })),
  },
  { name: 'trait:hand', label: 'hand', ordered: false, customers: new Map(Object.entries({ left: 500, right: 500 })) },
]

describe('correcting for who did not answer', () => {
  test('gives those who are too few among the answers their weight, and leaves alone what is like the base', () => {
    const answers = people(400, 0.63)
    const { corrected, margins } = correct(scoreOf('nps'), candidates, answers, 0.9)
    // 30 % promoters, 70 % detractors.
    expect(corrected!.value).toBeCloseTo(-40, 6)
    expect(margins.map(({ name, used }) => [name, used])).toEqual([
      ['trait:member', true],
      ['trait:hand', false],
    ])
    expect(margins[0].shift!).toBeLessThan(-50)
  })

  test('of a mean: the same, with an interval as wide as what is left unexplained', () => {
    const { corrected } = correct(scoreOf('loyalty'), candidates, people(400, 0.63, 0.5), 0.9)
    expect(corrected!.value).toBeCloseTo(0.3 * 9.5 + 0.7 * 5.5, 0)
    expect(corrected!.upper - corrected!.lower).toBeLessThan(0.2)
  })

  test('changes nothing where the answers are like the base, and says so', () => {
    const known = Array.from({ length: 300 }, (_, i) => [i % 10 < 3 ? 'true' : 'false', i % 2 ? 'left' : 'right'])
    const values = Float64Array.from(known, ([member]) => (member === 'true' ? 9 : 5))
    const { corrected, margins, weights } = correct(scoreOf('nps'), candidates, { known, values }, 0.9)
    expect(margins.every(({ used }) => !used)).toBe(true)
    expect(new Set(weights)).toEqual(new Set([1]))
    expect(corrected!.designEffect).toBeCloseTo(1, 9)
  })

  test('is refused with a reason where too few answered', () => {
    const { corrected, uncorrected } = correct(scoreOf('nps'), candidates, people(20, 0.6), 0.9)
    expect(corrected).toBeNull()
    expect(uncorrected).toMatch(/Only 20 of those who answered/)
  })
})
