import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { simulate } from '../simulate.ts'
import type { Truth } from '../truth/truth.ts'
import type { SimulationOptions, World } from '../world.ts'
import { amount, csvLine } from './csv.ts'
import {
  answerHeader,
  answerRows,
  customerHeader,
  customerRow,
  identityHeader,
  identityRows,
  textHeader,
  textRows,
  truthHeader,
  truthRow,
} from './people.ts'
import { photoOf } from './photos.ts'
import { orderHeader, orderRows } from './shopify-orders.ts'

export interface Written {
  events: number
  customers: number
  bytes: number
  truth: Truth
}

/** A file that is written in large pieces. */
function openFile(folder: string, name: string, header: string) {
  const descriptor = openSync(join(folder, name), 'w')
  let waiting = header
  let bytes = 0
  const flush = () => {
    bytes += writeSync(descriptor, waiting)
    waiting = ''
  }
  return {
    add(text: string) {
      waiting += text
      if (waiting.length > 1 << 20) flush()
    },
    close() {
      flush()
      closeSync(descriptor)
      return bytes
    },
  }
}

/**
 * Writes the shop's history as files: events as one Segment message to a line, orders and customers in Shopify's layout, and
 * the truth beside them. `told` hears how many customers have been written.
 */
export function writeShop(options: SimulationOptions, folder: string, told?: (customers: number) => void): Written {
  mkdirSync(join(folder, 'photos'), { recursive: true })
  const { world, chapters, truth } = simulate(options)
  const files = {
    events: openFile(folder, 'events.ndjson', ''),
    orders: openFile(folder, 'orders.csv', orderHeader),
    stall: openFile(folder, 'stall-orders.csv', orderHeader),
    customers: openFile(folder, 'customers.csv', customerHeader),
    answers: openFile(folder, 'survey-answers.csv', answerHeader),
    truth: openFile(folder, 'truth-customers.csv', truthHeader),
    identities: openFile(folder, 'truth-identities.csv', identityHeader),
    texts: openFile(folder, 'truth-texts.csv', textHeader),
  }
  let events = 0
  let customers = 0
  for (const chapter of chapters) {
    events += chapter.messages.length
    for (const message of chapter.messages) files.events.add(`${JSON.stringify(message)}\n`)
    for (const order of chapter.orders) {
      const rows = orderRows(world, order, chapter.contacts)
      files.orders.add(rows)
      if (order.channel === 'stall') files.stall.add(rows)
    }
    files.answers.add(answerRows(chapter))
    files.texts.add(textRows(chapter))
    files.identities.add(identityRows(chapter))
    if (!chapter.truth) continue
    files.customers.add(customerRow(chapter))
    files.truth.add(truthRow(chapter))
    customers++
    if (told && customers % 500 === 0) told(customers)
  }
  let bytes = 0
  for (const file of Object.values(files)) bytes += file.close()
  const whole = truth()
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(whole, null, 2)}\n`)
  writeProducts(world, folder)
  return { events, customers, bytes, truth: whole }
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
