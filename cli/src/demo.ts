import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ClientOptions } from '@esteem/contract'
import { loadShop, optionFlags, optionHelp, readOptions, type SimulationOptions, writeShop } from '@esteem/demo'
import { createProgress, type Terminal } from './progress.ts'
import { UsageError } from './usage.ts'

export const demoHelp = `esteem demo --out FOLDER | --load [options]

Simulates a handicraft shop whose truth is known, of any size: the same seed, size and days give the same shop.

  --out FOLDER         writes it as files: events as Segment messages, orders and customers in Shopify's layout, survey
                       answers, products with photos, and the truth
  --load               loads it into the running server, through the event API and the importer
  --truth FOLDER       with --load: where to write the truth
${optionHelp}

The server is looked for at http://localhost:4600 (PORT, ESTEEM_URL), its token in ./data (ESTEEM_DATA, ESTEEM_TOKEN).`

interface Output {
  write: (line: string) => void
  progress: Terminal
}

const options = {
  ...optionFlags,
  out: { type: 'string' },
  load: { type: 'boolean' },
  truth: { type: 'string' },
} as const

/** Writes the demo shop as files, or loads it into a server. `connect` is called only where a server is needed. */
export async function runDemo(
  args: string[],
  connect: () => ClientOptions,
  now: Date,
  output: Output,
): Promise<number> {
  const { values } = parse(args)
  if ((values.out === undefined) === !values.load)
    throw new UsageError(`Say where the shop goes: --out FOLDER or --load.\n\n${demoHelp}`)
  const asked = shopOf(values, now)
  return values.out === undefined
    ? load(asked, connect(), values.truth, output)
    : write(asked, resolve(values.out), output)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true })
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${demoHelp}`)
  }
}

function shopOf(values: ReturnType<typeof parse>['values'], now: Date): SimulationOptions {
  try {
    return readOptions(values, now)
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

const number = (n: number) => Math.round(n).toLocaleString('en')

function write(asked: SimulationOptions, folder: string, output: Output): number {
  const progress = createProgress(output.progress)
  const started = performance.now()
  const { events, customers, bytes } = writeShop(asked, folder, (written) =>
    progress.show(Math.min(written / asked.customers, 1), `${number(written)} customers`),
  )
  progress.clear()
  const seconds = (performance.now() - started) / 1000
  output.write(
    `${number(customers)} customers, ${number(events)} events, ${number(bytes / 1e6)} MB in ${folder}: ${number(events / seconds)} events/s.`,
  )
  return 0
}

async function load(
  asked: SimulationOptions,
  { baseUrl = '', token = '' }: ClientOptions,
  truthFolder: string | undefined,
  output: Output,
): Promise<number> {
  const progress = createProgress(output.progress)
  const loaded = await loadShop(
    asked,
    { baseUrl, token },
    {
      truthFolder,
      told: ({ customers, events }) =>
        progress.show(Math.min(customers / asked.customers, 1), `${number(events)} events`),
    },
  ).finally(() => progress.clear())
  output.write(
    `${number(loaded.customers)} customers, ${number(loaded.events)} events and ${number(loaded.stallOrders)} sales at the stall loaded in ${Math.round(loaded.seconds)} s: ${number(loaded.events / loaded.seconds)} events/s.`,
  )
  if (loaded.rejected === 0) return 0
  output.write(`${number(loaded.rejected)} events were not counted: ${loaded.reasons[0]}`)
  return 1
}
