import { StatsError } from '../errors.ts'
import { checkWhole } from '../foundation/checks.ts'
import type { NotEstimable } from '../foundation/not-estimable.ts'
import { chiSquarePValue } from '../foundation/p-values.ts'
import { type Random, shuffle } from '../random.ts'
import { type AlignedCounts, alignTables, logRankSums } from './log-rank-sums.ts'
import type { RiskTable } from './risk-table.ts'

export type LogRankGroup = {
  n: number
  /** How many left, and how many would have left if all groups left alike. */
  observed: number
  expected: number
}

export type LogRankTest = { groups: LogRankGroup[] } & (
  | { estimable: true; chiSquare: number; degreesOfFreedom: number; pValue: number }
  | NotEstimable<'no-comparison'>
)

/**
 * Do groups of customers leave at the same pace? The log-rank test, for two or more groups.
 *
 * In words: whenever somebody leaves, each group expects its share of those at risk. Observed less expected, summed over all
 * times, is measured by its (hypergeometric) covariance: a chi-square with one degree of freedom less than groups. Groups
 * that were never at risk when somebody left do not count. It sees best the differences that keep their direction over time;
 * curves that cross may pass unnoticed.
 *
 * The chi-square is an approximation for groups of some twenty or more. Below, pass `random`: customers are then dealt out
 * to the groups anew, `permutations` times, and the p-value is the share of deals (the real one included) that differ at
 * least as much. That is exact when all groups were followed for equally long, and close otherwise.
 *
 * Source: Mantel 1966, Cancer Chemotherapy Reports 50; Peto & Peto 1972, JRSS A 135, p. 185; as R's survdiff. Permutations: Heinze,
 * Gnant & Schemper 2003, "Exact log-rank tests for unequal follow-up", Biometrics 59.
 *
 * @param tables one per group of different customers, from `riskTable` or `riskTableFromCounts`, in the same unit of time
 * @throws StatsError `too-few` (fewer than two groups), `not-finite`, `out-of-range` (permutations)
 * @example logRankTest([riskTable([1, 2, 3], [1, 1, 1]), riskTable([4, 5, 6], [1, 1, 0])]) // chiSquare 5.05, pValue 0.025
 */
export function logRankTest(
  tables: readonly RiskTable[],
  { random, permutations = 2000 }: { random?: Random; permutations?: number } = {},
): LogRankTest {
  if (tables.length < 2)
    throw new StatsError('too-few', `a comparison needs two groups or more; ${tables.length} were given`)
  checkWhole(permutations, 'permutations', 1)
  const counts = alignTables(tables)
  const { observed, expected, chiSquare, degreesOfFreedom } = logRankSums(counts)
  const groups = tables.map(({ n }, g) => ({ n, observed: observed[g], expected: expected[g] }))
  if (degreesOfFreedom === 0)
    return {
      groups,
      estimable: false,
      reason: 'no-comparison',
      explanation: 'Nobody left while customers of two groups were followed: there is nothing to compare yet.',
    }
  const pValue = random
    ? permutedP(counts, chiSquare, random, permutations)
    : chiSquarePValue(chiSquare, degreesOfFreedom)
  return { groups, estimable: true, chiSquare, degreesOfFreedom, pValue }
}

function permutedP(counts: AlignedCounts, found: number, random: Random, permutations: number): number {
  // One entry per customer: the place of their time, doubled, plus one when they left.
  const customers: number[] = []
  const labels: number[] = []
  counts.exits.forEach((exits, g) => {
    exits.forEach((exit, t) => {
      for (let i = 0; i < exit; i++) {
        customers.push(2 * t + (i < counts.events[g][t] ? 1 : 0))
        labels.push(g)
      }
    })
  })
  const { times } = counts
  const events = counts.events.map(() => new Float64Array(times.length))
  const exits = counts.exits.map(() => new Float64Array(times.length))
  let asFar = 1
  for (let run = 0; run < permutations; run++) {
    shuffle(random, labels)
    for (const column of [...events, ...exits]) column.fill(0)
    for (let i = 0; i < customers.length; i++) {
      const t = customers[i] >> 1
      exits[labels[i]][t]++
      if (customers[i] & 1) events[labels[i]][t]++
    }
    if (logRankSums({ times, events, exits }).chiSquare >= found * (1 - 1e-10)) asFar++
  }
  return asFar / (permutations + 1)
}
