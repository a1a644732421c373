import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulate } from '../simulate.ts'
import type { Truth } from '../truth/truth.ts'
import type { SimulationOptions, World } from '../world.ts'
import { openBigFile } from './big-file.ts'
import { amount, csvLine } from './csv.ts'
import { answerHeader, answerRows, customerHeader, customerRow } from './people.ts'
import { photoOf } from './photos.ts'
import { orderHeader, orderRows } from './shopify-orders.ts'
import { openTruthFiles } from './truth-files.ts'

export interface Written {
  events: number
  customers: number
  bytes: number
  truth: Truth
}

/**
 * Writes the shop's history as files: events as one Segment message to a line, orders and customers in Shopify's layout, and
 * the truth beside them. `told` hears how many customers have been written.
 */
export function writeShop(options: SimulationOptions, folder: string, told?: (customers: number) => void): Written {
  mkdirSync(join(folder, 'photos'), { recursive: true })
  const { world, chapters, truth } = simulate(options)
  const messages = openBigFile(folder, 'events.ndjson')
  const orders = openBigFile(folder, 'orders.csv', orderHeader)
  const stall = openBigFile(folder, 'stall-orders.csv', orderHeader)
  const customers = openBigFile(folder, 'customers.csv', customerHeader)
  const answers = openBigFile(folder, 'survey-answers.csv', answerHeader)
  const truths = openTruthFiles(folder)
  const count = { events: 0, customers: 0 }
  for (const chapter of chapters) {
    count.events += chapter.messages.length
    for (const message of chapter.messages) messages.add(`${JSON.stringify(message)}\n`)
    for (const order of chapter.orders) {
      const rows = orderRows(world, order, chapter.contacts)
      orders.add(rows)
      if (order.channel === 'stall') stall.add(rows)
    }
    answers.add(answerRows(chapter))
    customers.add(customerRow(chapter))
    truths.add(chapter)
    if (!chapter.truth) continue
    count.customers++
    if (told && count.customers % 500 === 0) told(count.customers)
  }
  const whole = truth()
  let bytes = truths.close(whole)
  for (const file of [messages, orders, stall, customers, answers]) bytes += file.close()
  writeProducts(world, folder)
  return { ...count, bytes, truth: whole }
}

function writeProducts(world: World, folder: string): void {
  const now = world.shop.pricesAt(world.calendar.until)
  let rows = csvLine(['product_id', 'name', 'category', 'maker', 'town', 'price', 'currency', 'image'])
  for (const product of world.shop.products) {
    const { id, name, category, maker, index } = product
    const photo = `photos/${id}.svg`
    rows += csvLine([id, name, category, maker.name, maker.town, amount(now.prices[index]!), 'EUR', photo])
    writeFileSync(join(folder, photo), photoOf(product))
  }
  writeFileSync(join(folder, 'products.csv'), rows)
}
