import { parseArgs } from 'node:util'
import { type ClientOptions, createClient, type Scoreboard, type ValueHorizon, valueHorizons } from '@esteem/contract'
import { UsageError } from './usage.ts'

export const valueHelp = `esteem value [options]

Shows what the customers are worth: the scoreboard of Home.

  --horizon 90d|1y|3y  how far ahead (1y)
  --since DAY          compare with the end of this day, such as 2026-05-31 (28 days before the last)
  --json               everything, as JSON`

interface Output {
  write: (line: string) => void
}

export async function runValue(args: string[], options: ClientOptions, output: Output): Promise<number> {
  const { json, horizon, since } = readArgs(args)
  const board = await createClient(options).getValue({ query: { horizon, ...(since && { since }) } })
  if (json) output.write(JSON.stringify(board, null, 2))
  else for (const line of scoreboardLines(board)) output.write(line)
  return board.state === 'ready' ? 0 : 1
}

function readArgs(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { horizon: { type: 'string', default: '1y' }, since: { type: 'string' }, json: { type: 'boolean' } },
    })
    const horizon = valueHorizons.find((known) => known === values.horizon)
    if (!horizon) throw new UsageError(`--horizon ${values.horizon}: use one of ${valueHorizons.join(', ')}.`)
    return { ...values, horizon }
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error
    throw new UsageError(`${error.message}\n\n${valueHelp}`)
  }
}

const ahead: Record<ValueHorizon, string> = { '90d': '90 days', '1y': 'a year', '3y': 'three years' }

const day = (text: string) =>
  new Date(`${text}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** The scoreboard as lines for a terminal. */
export function scoreboardLines(board: Scoreboard): string[] {
  const { worth, alive, expectedOrders, worthSoFar, change, atRisk, precision, model } = board
  if (board.state !== 'ready') return [board.explanation!]
  const percent = `${Math.round(100 * board.level)} %`
  const money = (amount: string) =>
    Number(amount).toLocaleString('en', { style: 'currency', currency: board.currency, maximumFractionDigits: 0 })
  const signed = (amount: string) => `${Number(amount) > 0 ? '+' : ''}${money(amount)}`
  const count = (value: number) => Math.round(value).toLocaleString('en')
  const of = (value: number, one: string) => `${count(value)} ${one}${value === 1 ? '' : 's'}`
  const people = (value: number) => of(value, 'customer')
  const rows: [string, string][] = []
  if (worth)
    rows.push([
      `Worth within ${ahead[board.horizon]}`,
      `${money(worth.value)}  (${percent}: ${money(worth.lower)} to ${money(worth.upper)})`,
    ])
  if (expectedOrders)
    rows.push([
      'Orders expected',
      `${count(expectedOrders.value)}  (${percent}: ${count(expectedOrders.lower)} to ${count(expectedOrders.upper)})`,
    ])
  if (alive)
    rows.push([
      'Still customers',
      `${count(alive.value)} of ${count(board.customers)}  (${percent}: ${count(alive.lower)} to ${count(alive.upper)})`,
    ])
  if (worthSoFar) rows.push(['Paid so far', money(worthSoFar)])
  if (atRisk)
    rows.push([
      'Revenue at risk',
      `${money(atRisk.value.value)}  (${percent}: ${money(atRisk.value.lower)} to ${money(atRisk.value.upper)}), ${people(atRisk.customers)}`,
    ])
  if (change) {
    rows.push(['', ''], [`Since ${day(change.since)}`, `${signed(change.difference)}  (from ${money(change.before)})`])
    for (const part of ['acquired', 'grown', 'shrunk', 'lost'] as const)
      rows.push([`  ${part}`, `${signed(change[part].value)}  ${people(change[part].customers)}`])
    rows.push(['  came in meanwhile', `${money(change.realised.value)}  ${of(change.realised.orders, 'order')}`])
  }
  const width = Math.max(...rows.map(([name]) => name.length))
  const look = board.lookAt.map(({ title, value }) => `  · ${title}${value === null ? '' : `: ${money(value)}`}`)
  return [
    ...rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`.trimEnd()),
    ...(look.length > 0 ? ['', 'What to look at', ...look] : []),
    '',
    ...(precision ? [precision.words] : []),
    ...(model ? [model.words] : []),
    ...board.notes.map((note) => note.replace(/\b\d{4}-\d{2}-\d{2}\b/g, day)),
  ]
}
