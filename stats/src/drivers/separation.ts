/** An outcome of yes and no that the drivers tell apart too well for a finite estimate. */
export interface Separation {
  /** `complete`: a combination of drivers separates every yes from every no; `quasi-complete`: all but ties */
  kind: 'complete' | 'quasi-complete'
  /** the drivers, by index, that take part in the combination, the strongest first */
  drivers: number[]
  /** how many answers lie clearly on their own side */
  separatedAnswers: number
}

/** A score below this part of the largest counts as 0: on the border between the two sides. */
const tie = 1e-8

/**
 * Whether a direction separates the outcome: no answer may lie on the wrong side of it.
 *
 * In words: along the direction of growth of a diverging fit, every yes must score 0 or more and every no 0 or less, in
 * units of the largest score. All beyond 0 is complete separation, some on 0 quasi-complete.
 *
 * Source: Albert & Anderson 1984, "On the existence of maximum likelihood estimates in logistic regression models",
 * Biometrika 71.
 *
 * @param scores the direction's score of each answer with weight
 * @param outcome 0 or 1 for the same answers
 * @param direction change of each driver's standardised coefficient
 */
export function separationAlong(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  direction: ArrayLike<number>,
): Separation | null {
  let largest = 0
  for (let i = 0; i < scores.length; i++) largest = Math.max(largest, Math.abs(scores[i]))
  if (largest === 0) return null
  let separatedAnswers = 0
  for (let i = 0; i < scores.length; i++) {
    const margin = (outcome[i] === 1 ? scores[i] : -scores[i]) / largest
    if (margin < -tie) return null
    if (margin > tie) separatedAnswers++
  }
  const strengths = Array.from(direction, (change, j) => ({ j, strength: Math.abs(change) }))
  const strongest = Math.max(...strengths.map(({ strength }) => strength))
  return {
    kind: separatedAnswers === scores.length ? 'complete' : 'quasi-complete',
    drivers: strengths
      .filter(({ strength }) => strength > 0.01 * strongest)
      .sort((a, b) => b.strength - a.strength)
      .map(({ j }) => j),
    separatedAnswers,
  }
}
