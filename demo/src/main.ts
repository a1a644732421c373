import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { createClient } from '@esteem/contract'
import { readConfig, start } from '@esteem/server'
import type { Loaded, Progress } from './load/load.ts'
import type { LoaderTask } from './load/worker.ts'
import { optionFlags, optionHelp, readOptions } from './options.ts'
import type { SimulationOptions } from './world.ts'

/** Starts Esteem with the demo shop in a folder of its own: `npm run demo`. */

const owner = { name: 'Demo', email: 'demo@lume-linho.example', password: 'lume-e-linho' }
const business = { businessName: 'Lume & Linho', timeZone: 'Europe/Lisbon', currency: 'EUR', country: 'PT' }

const help = `npm run demo -- [options]

Starts Esteem with a simulated handicraft shop. The first run loads it; delete the folder to begin anew.

  --data FOLDER        where to keep it (./demo-data)
${optionHelp}`

/** What a folder was loaded with, so that a second run goes on with the same shop. */
interface Note {
  options: Omit<SimulationOptions, 'until'> & { until: string }
  complete: boolean
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { ...optionFlags, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return console.log(help)
  const asked = readOptions(values, new Date())
  const folder = resolve(values.data ?? 'demo-data')
  // The demo never touches the databases of a business, whatever the environment says.
  const config = readConfig({ ...process.env, ESTEEM_DATA: folder, ESTEEM_POSTGRES_URL: '', ESTEEM_CLICKHOUSE_URL: '' })
  const running = await start(config)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => running.stop().then(() => process.exit(0)))

  const server = { baseUrl: running.url, token: readFileSync(join(folder, 'token'), 'utf8').trim() }
  const noteFile = join(folder, 'demo.json')
  const note: Note = existsSync(noteFile)
    ? JSON.parse(readFileSync(noteFile, 'utf8'))
    : { options: { ...asked, until: asked.until.toISOString() }, complete: false }
  await prepareOwner(server, existsSync(noteFile), folder)
  writeFileSync(noteFile, JSON.stringify(note, null, 2))
  console.log(`Esteem is ready at ${running.url}\n\n  sign in as  ${owner.email}\n  password    ${owner.password}\n`)
  if (note.complete) return

  const options = { ...note.options, until: new Date(note.options.until) }
  const loaded = await load({ options, server, truthFolder: join(folder, 'truth') })
  writeFileSync(noteFile, JSON.stringify({ ...note, complete: true }, null, 2))
  const number = (n: number) => n.toLocaleString('en')
  console.log(
    `The shop is loaded: ${number(loaded.customers)} customers, ${number(loaded.events)} events and ${number(loaded.stallOrders)} sales at the stall in ${Math.round(loaded.seconds)} s.`,
  )
  console.log(`What is true of it stands in ${join(folder, 'truth', 'truth.json')}`)
}

async function prepareOwner(server: LoaderTask['server'], known: boolean, folder: string): Promise<void> {
  const client = createClient(server)
  const { state } = await client.getStatus()
  if (state === 'new') await client.setUp({ body: { ...owner, ...business } })
  else if (!known)
    throw new Error(
      `${folder} holds data that are not of the demo shop. Name another folder with --data, or delete it.`,
    )
}

/** Loads in a thread of its own, so that the simulation and the server do not wait for each other. */
function load(task: LoaderTask): Promise<Loaded> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./load/worker.ts', import.meta.url), { workerData: task })
    worker.on('message', ({ progress, loaded }: { progress?: Progress; loaded?: Loaded }) => {
      if (progress) show(progress)
      if (loaded) {
        if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
        done(loaded)
      }
    })
    worker.on('error', failed)
  })
}

function show({ customers, of, events }: Progress): void {
  if (!process.stdout.isTTY) return
  const share = Math.min(customers / of, 1)
  const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '·')
  process.stdout.write(
    `\rLoading the shop  ${bar}  ${Math.round(share * 100)} %  ${events.toLocaleString('en')} events`,
  )
}

try {
  await run()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
