import { createRandom } from '../stats/src/random.ts'
import { type RakingMargin, rake } from '../stats/src/weights/index.ts'

const answers = 100_000
const repeats = 5

/** 100,000 answers over 6 margins of 2 to 12 categories, older and louder customers answering more often. */
function survey(): RakingMargin[] {
  const random = createRandom(6)
  const margins = [2, 3, 5, 6, 8, 12].map((size, m) => ({
    name: `margin ${m + 1}`,
    categories: new Int32Array(answers),
    targets: Array.from({ length: size }, () => 1 + random()),
  }))
  for (let i = 0; i < answers; i++) {
    // A common leaning makes the margins depend on each other, so that one round does not do.
    const leaning = random()
    for (const { categories, targets } of margins)
      categories[i] = Math.floor(targets.length * (0.5 * leaning + 0.5 * random()) ** 1.3)
  }
  return margins
}

function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < repeats; i++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** One plain pass over the weights for each margin and round, reading its category: what raking cannot do without. */
function passes(margins: RakingMargin[], rounds: number): void {
  const weights = new Float64Array(answers).fill(1)
  for (let round = 0; round < rounds; round++)
    for (const { categories } of margins) for (let i = 0; i < answers; i++) weights[i] += categories[i] * 1e-9
}

export async function run(): Promise<void> {
  const margins = survey()
  for (const [name, options] of [
    ['free', {}],
    ['trimmed to 0.1–12 times the mean', { trim: { lower: 0.1, upper: 12 } }],
  ] as const) {
    const result = rake(margins, options)
    const time = best(() => rake(margins, options))
    const plain = best(() => passes(margins, result.iterations))
    const outcome = result.converged ? `converged to ${result.largestMiss.toExponential(0)}` : result.explanation
    console.log(
      `raking ${answers.toLocaleString('en')} answers over ${margins.length} margins, ${name}: ` +
        `${time.toFixed(0)} ms (target 1000 ms), ${result.iterations} rounds, ${outcome}; ` +
        `${(time / plain).toFixed(1)} × the ${result.iterations * margins.length} plain passes over the same array (${plain.toFixed(0)} ms)`,
    )
  }
}

if (import.meta.main) await run()
