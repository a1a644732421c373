import { day } from './calendar.ts'
import { type Scenario, type ScenarioName, scenarioNames } from './scenarios.ts'
import type { SimulationOptions } from './world.ts'

/** The options of a simulation as they are written on a command line. */
export const optionFlags = {
  seed: { type: 'string' },
  customers: { type: 'string' },
  years: { type: 'string' },
  until: { type: 'string' },
  browsing: { type: 'string' },
  scenario: { type: 'string', multiple: true },
} as const

export type OptionValues = { [flag in Exclude<keyof typeof optionFlags, 'scenario'>]?: string } & {
  scenario?: string[]
}

export const optionHelp = `  --customers N        about how many (3000)
  --years N            how far back the shop goes (3)
  --until DAY          the first day after the data (today)
  --seed N             another seed, another shop (1)
  --browsing SHARE     page views and carts that lead to no order, as a share of the usual (1)
  --scenario NAME@DAY  from that day on; may be given several times
                       ${scenarioNames.join(', ')}`

/** Reads the options; what is left out has its usual value. Throws a sentence that says what to write instead. */
export function readOptions(values: OptionValues, now: Date): SimulationOptions {
  const until =
    values.until === undefined ? new Date(Math.floor(now.getTime() / day) * day) : readDay('--until', values.until)
  return {
    seed: readNumber('--seed', values.seed ?? '1', 0, 2 ** 32 - 1, true),
    customers: readNumber('--customers', values.customers ?? '3000', 1, 100_000_000, true),
    years: readNumber('--years', values.years ?? '3', 0.25, 20),
    until,
    browsing: readNumber('--browsing', values.browsing ?? '1', 0, 100),
    scenarios: (values.scenario ?? []).map(readScenario),
  }
}

function readNumber(flag: string, text: string, least: number, most: number, whole = false): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value
  throw new Error(
    `${flag} is ${JSON.stringify(text)}; it must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`,
  )
}

function readDay(flag: string, text: string): Date {
  const date = new Date(`${text}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
    return date
  throw new Error(`${flag} is ${JSON.stringify(text)}; it must be a day such as 2026-05-01.`)
}

function readScenario(text: string): Scenario {
  const [name, from] = text.split('@')
  if (!scenarioNames.includes(name as ScenarioName) || from === undefined)
    throw new Error(
      `--scenario is ${JSON.stringify(text)}; it must be a name and a day, such as nps-drop@2026-05-01. The names: ${scenarioNames.join(', ')}.`,
    )
  return { name: name as ScenarioName, from: readDay('--scenario', from).getTime() }
}
