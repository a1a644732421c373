import { type RakingMargin, sampleRatioCheck } from '@esteem/stats'
import { type Category, joinValues, leastAnswers } from './categories.ts'
import type { Candidate } from './customer-base.ts'

export interface ChosenMargin {
  name: string
  label: string
  used: boolean
  reason: string
  /** How far weighting by it alone moves the mean value. */
  shift: number | null
  categories: Category[]
  /** Of each answer: which category. */
  places: Int32Array
}

/** Answers of people in the customer base: a value each, and what is known of them. */
export interface KnownAnswers {
  values: Float64Array
  /** Of each answer: the value of each candidate. */
  known: string[][]
}

const mostMargins = 6
/** Above this, the difference between those who answered and all customers may well be chance. */
const threshold = 0.1

/**
 * Chooses what to weight by: everything in which those who answered differ from the customer base by more than chance
 * would make them, that which moves the score most first, as far as there are answers enough.
 */
export function chooseMargins(candidates: readonly Candidate[], answers: KnownAnswers): ChosenMargin[] {
  const all = candidates.map((candidate, index) => judge(candidate, index, answers))
  const wanted = all.filter(({ used }) => used).sort((a, b) => Math.abs(b.shift!) - Math.abs(a.shift!))
  // Each free category costs about as much as the answers that it leaves the others.
  let room = Math.max(1, Math.floor(answers.values.length / 20))
  let taken = 0
  for (const margin of wanted) {
    const cost = margin.categories.length - 1
    if (taken < mostMargins && cost <= room) {
      taken++
      room -= cost
    } else {
      margin.used = false
      margin.reason = 'There are too few answers to weight by it as well as by what matters more.'
    }
  }
  return [...wanted.filter(({ used }) => used), ...all.filter(({ used }) => !used)]
}

function judge(candidate: Candidate, index: number, { values, known }: KnownAnswers): ChosenMargin {
  const counts = new Map<string, number>()
  for (const own of known) counts.set(own[index], (counts.get(own[index]) ?? 0) + 1)
  const categories = joinValues(candidate, counts)
  const placeOf = new Map(categories.flatMap(({ values: own }, place) => own.map((value) => [value, place])))
  const places = Int32Array.from(known, (own) => placeOf.get(own[index])!)
  const margin = { name: candidate.name, label: candidate.label, used: false, categories, places, shift: null }
  if (categories.length < 2)
    return {
      ...margin,
      reason: `Nothing to compare: fewer than ${leastAnswers} people answered in all of its values but one.`,
    }
  const check = sampleRatioCheck(
    categories.map((category) => category.answers),
    categories.map((category) => category.customers),
  )
  const shift = shiftBy(categories, places, values)
  if (!check.estimable || check.pValue > threshold)
    return { ...margin, shift, reason: 'Those who answered are like all customers in this, as far as can be told.' }
  return { ...margin, shift, used: true, reason: 'Those who answered differ from all customers in this.' }
}

/** Mean value with each category at its share of the customers, less the plain mean. */
function shiftBy(categories: Category[], places: Int32Array, values: Float64Array): number {
  const sums = new Float64Array(categories.length)
  let total = 0
  for (let i = 0; i < values.length; i++) {
    sums[places[i]] += values[i]
    total += values[i]
  }
  const customers = categories.reduce((sum, category) => sum + category.customers, 0)
  const weighted = categories.reduce(
    (sum, category, place) => sum + (category.customers / customers) * (sums[place] / category.answers),
    0,
  )
  return weighted - total / values.length
}

export function rakingMargin({ name, places, categories }: ChosenMargin): RakingMargin {
  return { name, categories: places, targets: categories.map(({ customers }) => customers) }
}
