import { type FeedbackMetricId, type ValueWeights, valueDimensionIds } from '@esteem/contract'
import { bootstrapDriverShares, createRandom, StatsError } from '@esteem/stats'
import type { ClickHouse } from '../../platform/index.ts'
import { addDays } from '../query/days.ts'
import type { Plan } from '../query/plan.ts'
import { readVoices } from './answers.ts'
import { infoOf, scoreOf } from './scores.ts'

const dimensions: FeedbackMetricId[] = ['value_functional', 'value_emotional', 'value_social', 'value_economic']

/** What people hold to be valuable changes slowly, so more than the period may speak. */
export const weightDays = 3 * 365

/** Fewer people cannot tell four dimensions apart. */
const leastPeople = 30

/** How much of the differences in loyalty each dimension of value explains; null where none was ever asked for. */
export async function readValueWeights(
  clickhouse: ClickHouse,
  plan: Plan,
  level: number,
): Promise<ValueWeights | null> {
  const { to } = plan.current
  const from = addDays(to, 1 - weightDays)
  const { now } = await readVoices(clickhouse, { ...plan, current: { from, to }, comparison: null }, [
    'loyalty',
    'nps',
    ...dimensions,
  ])
  if (!now.some(({ scores }) => scores.slice(2).some((score) => score !== null))) return null
  const complete = (outcome: 0 | 1) =>
    now.filter(({ scores }) => scores[outcome] !== null && !scores.slice(2).includes(null))
  const outcome = complete(0).length >= Math.min(leastPeople, complete(1).length) ? 0 : 1
  const people = complete(outcome)
  const found = { outcome: outcome === 0 ? ('loyalty' as const) : ('nps' as const), from, to, people: people.length }
  const none = (explanation: string) => ({ ...found, explained: null, explanation, dimensions: [] })
  if (people.length < leastPeople)
    return none(
      `${people.length} people answered all four dimensions of value and ${outcome === 0 ? 'loyalty' : 'how likely they are to recommend you'}; ${leastPeople} are needed.`,
    )
  const column = (index: number) => people.map(({ scores }) => scores[index]!)
  try {
    const { rSquared, drivers } = bootstrapDriverShares(
      { outcome: column(outcome), drivers: dimensions.map((_, index) => column(index + 2)) },
      { method: 'shapley', draws: 1000, level, random: createRandom(1) },
    )
    if (rSquared <= 0) return none('The four dimensions explain nothing of the differences between people.')
    return {
      ...found,
      explained: rSquared,
      explanation: null,
      dimensions: valueDimensionIds.map((id, index) => {
        const { proportion, lower, upper, rank } = drivers[index]
        return {
          ...{ id, name: infoOf(scoreOf(id)).name, share: proportion },
          ...{ lower: lower / rSquared, upper: Math.min(1, upper / rSquared) },
          ...{ rank: rank.estimate, bestRank: rank.lower, worstRank: rank.upper },
        }
      }),
    }
  } catch (error) {
    if (error instanceof StatsError && error.code === 'constant')
      return none('Everyone gave the same answer to one of the questions, so that nothing can be told apart by it.')
    throw error
  }
}
