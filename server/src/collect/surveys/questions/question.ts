import type { SurveyQuestion } from '@esteem/contract'

/** A step to where an answer lies in the data of SurveyJS: a key, or each entry of a list. */
export type Step = string | typeof each
export const each = '[]'

/** One place of a scale, in the order in which it is shown. */
export interface Place {
  value: unknown
  /** What it counts as on the scale of the question. */
  counts: number
}

/** A question of a version, with what is needed to read and score its answers. Kept with the version. */
export interface Question extends SurveyQuestion {
  /** Where its answer lies in the data. */
  path: Step[]
  /** Where the words lie that may be added to the answer, such as those of “other”. */
  commentPath: Step[] | null
  /** The places of a scale that are few enough to be listed; empty for others. */
  places: Place[]
  /** Of numbers that are typed or slid to: what may be given. */
  numeric: { lowest: number | null; highest: number | null } | null
  /** Answers beyond the choices are right too: “other”, or choices that depend on other answers. */
  open: boolean
  /** What it says of itself that it measures, whether or not that can be. */
  said: unknown
  /** ISO 4217, of prices. */
  currency: string | null
}

export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; what is none of them is left out. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}
