import { createClient } from '@esteem/contract'
import { orderHeader, orderRows } from '../files/shopify-orders.ts'
import { openTruthFiles } from '../files/truth-files.ts'
import { simulate } from '../simulate.ts'
import type { Truth } from '../truth/truth.ts'
import type { SimulationOptions } from '../world.ts'
import { createSender } from './sender.ts'
import { type SourceName, shopSources, sourceOf, writeKeysOf } from './sources.ts'
import { importStallOrders } from './stall.ts'

export interface Progress {
  customers: number
  /** about how many there will be */
  of: number
  events: number
}

export interface Loaded {
  customers: number
  events: number
  stallOrders: number
  rejected: number
  reasons: string[]
  seconds: number
  truth: Truth
}

/** A little less than what the event API takes in one request. */
const mostBytes = 440 * 1024
const mostMessages = 1000

/**
 * Loads the shop into a running server through its public doors: events by the event API, the stall's orders by the
 * importer. Every message has an id, so loading twice counts once. The truth is written to `truthFolder`.
 */
export async function loadShop(
  options: SimulationOptions,
  server: { baseUrl: string; token: string },
  { told, truthFolder }: { told?: (progress: Progress) => void; truthFolder?: string } = {},
): Promise<Loaded> {
  const started = performance.now()
  const client = createClient(server)
  const keys = await writeKeysOf(client)
  const { world, chapters, truth } = simulate(options)
  const truths = truthFolder ? openTruthFiles(truthFolder) : null
  const sender = createSender(server.baseUrl)
  const waiting = Object.fromEntries(shopSources.map(({ name }) => [name, { messages: [] as string[], bytes: 0 }]))

  async function flush(name: SourceName): Promise<void> {
    const batch = waiting[name]!
    if (batch.messages.length === 0) return
    waiting[name] = { messages: [], bytes: 0 }
    await sender.send(keys[name], batch.messages)
  }

  let stall = orderHeader
  let stallOrders = 0
  let customers = 0
  let events = 0
  for (const chapter of chapters) {
    for (const message of chapter.messages) {
      const name = sourceOf(message)
      const text = JSON.stringify(message)
      const bytes = Buffer.byteLength(text) + 1
      if (waiting[name]!.bytes + bytes > mostBytes || waiting[name]!.messages.length === mostMessages) await flush(name)
      waiting[name]!.messages.push(text)
      waiting[name]!.bytes += bytes
      events++
    }
    for (const order of chapter.orders) {
      if (order.channel !== 'stall') continue
      stall += orderRows(world, order, chapter.contacts)
      stallOrders++
    }
    truths?.add(chapter)
    if (!chapter.truth) continue
    customers++
    if (customers % 50 === 0) told?.({ customers, of: options.customers, events })
  }
  for (const { name } of shopSources) await flush(name)
  await sender.drain()
  if (stallOrders > 0) await importStallOrders(server, client, stall)
  const { rejected, reasons } = sender
  const seconds = (performance.now() - started) / 1000
  const whole = truth()
  truths?.close(whole)
  return { customers, events, stallOrders, rejected, reasons, seconds, truth: whole }
}
