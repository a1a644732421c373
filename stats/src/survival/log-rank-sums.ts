import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import type { RiskTable } from './risk-table.ts'

/** Counts of several groups over the same times, ascending: `events[group][time]` left, `exits` left or were last seen. */
export type AlignedCounts = { times: Float64Array; events: Float64Array[]; exits: Float64Array[] }

/** Observed and expected leavers of each group, and the chi-square of their difference; 0 degrees of freedom when there is none. */
export type LogRankSums = { observed: number[]; expected: number[]; chiSquare: number; degreesOfFreedom: number }

export function alignTables(tables: readonly RiskTable[]): AlignedCounts {
  const together = new Float64Array(tables.reduce((length, table) => length + table.times.length, 0))
  let end = 0
  for (const table of tables) {
    together.set(table.times, end)
    end += table.times.length
  }
  const times = together.sort().filter((time, i) => i === 0 || time > together[i - 1])
  const events = tables.map(() => new Float64Array(times.length))
  const exits = tables.map(() => new Float64Array(times.length))
  tables.forEach((table, g) => {
    for (let i = 0, t = 0; i < table.times.length; i++) {
      while (times[t] < table.times[i]) t++
      events[g][t] = table.events[i]
      exits[g][t] = table.events[i] + table.censored[i]
    }
  })
  return { times, events, exits }
}

/** Walks back from the last time, so that those at risk are the exits met so far. */
export function logRankSums({ times, events, exits }: AlignedCounts): LogRankSums {
  const k = events.length
  const observed = new Array<number>(k).fill(0)
  const expected = new Array<number>(k).fill(0)
  const covariance = events.map(() => new Float64Array(k))
  const risks = new Float64Array(k)
  let there = 0
  for (let t = times.length - 1; t >= 0; t--) {
    let leaving = 0
    for (let g = 0; g < k; g++) {
      risks[g] += exits[g][t]
      there += exits[g][t]
      leaving += events[g][t]
      observed[g] += events[g][t]
    }
    if (leaving === 0) continue
    const spread = there > 1 ? (leaving * (there - leaving)) / (there - 1) : 0
    for (let a = 0; a < k; a++) {
      const share = risks[a] / there
      expected[a] += leaving * share
      for (let b = 0; b < k; b++) covariance[a][b] += spread * share * ((a === b ? 1 : 0) - risks[b] / there)
    }
  }
  return { observed, expected, ...chiSquare(observed, expected, covariance) }
}

function chiSquare(observed: number[], expected: number[], covariance: Float64Array[]) {
  // The differences sum to zero, so that the last group adds nothing; nor does one that was never at risk.
  const kept = expected.flatMap((value, g) => (value > 0 ? [g] : [])).slice(0, -1)
  const largest = Math.max(0, ...kept.map((g) => covariance[g][g]))
  if (largest <= 1e-12) return { chiSquare: 0, degreesOfFreedom: 0 }
  const differences = kept.map((g) => observed[g] - expected[g])
  if (kept.length === 1) return { chiSquare: differences[0] ** 2 / largest, degreesOfFreedom: 1 }
  const matrix = new Matrix(kept.map((a) => kept.map((b) => covariance[a][b])))
  const column = Matrix.columnVector(differences)
  const parts = new SingularValueDecomposition(matrix)
  return { chiSquare: Math.max(0, column.dot(parts.solve(column))), degreesOfFreedom: parts.rank }
}
