import { day } from './calendar.ts'
import { priceRise, scenarioEffects } from './parameters.ts'

export const scenarioNames = ['nps-drop', 'courier-strike', 'price-rise', 'bot-traffic', 'viral-complaint'] as const
export type ScenarioName = (typeof scenarioNames)[number]

/** Something that happens to the shop from a day on. */
export interface Scenario {
  name: ScenarioName
  from: number
}

/** Which scenarios act, asked by day. Nothing differs before its day: all draws of before are the same with and without it. */
export interface Scenarios {
  list: Scenario[]
  start: (name: ScenarioName) => number
  /** Whether a scenario acts on what begins at this time. */
  acts: (name: ScenarioName, time: number) => boolean
  /** Points of satisfaction that an order placed at this time loses, whatever else happens to it. */
  shift: (time: number) => number
  /** The part of it that passes within weeks. */
  passingShift: (time: number) => number
  /** Prices as a multiple of what they would be. */
  priceFactor: (time: number) => number
}

export function createScenarios(list: Scenario[]): Scenarios {
  const starts = new Map(list.map(({ name, from }) => [name, Math.floor(from / day) * day]))
  const start = (name: ScenarioName) => starts.get(name) ?? Number.POSITIVE_INFINITY
  const end = (name: ScenarioName) => {
    const effects = scenarioEffects[name]
    return start(name) + ('days' in effects ? effects.days * day : Number.POSITIVE_INFINITY)
  }
  const acts = (name: ScenarioName, time: number) => starts.has(name) && time >= start(name) && time < end(name)
  const rise = scenarioEffects['price-rise'].rise
  return {
    list: [...starts].map(([name, from]) => ({ name, from })),
    start,
    acts,
    shift: (time) =>
      starts.size === 0
        ? 0
        : (acts('nps-drop', time) ? scenarioEffects['nps-drop'].satisfaction : 0) +
          (acts('viral-complaint', time) ? scenarioEffects['viral-complaint'].satisfaction : 0) +
          (acts('price-rise', time) ? priceRisePoints(rise) : 0),
    passingShift: (time) => (acts('viral-complaint', time) ? scenarioEffects['viral-complaint'].satisfaction : 0),
    priceFactor: (time) => (acts('price-rise', time) ? 1 + rise : 1),
  }
}

/** Points of satisfaction that a rise of all prices costs. */
export function priceRisePoints(rise: number): number {
  return (rise / 0.1) * priceRise.satisfaction
}
