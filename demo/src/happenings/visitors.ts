import { gamma, poisson } from '@esteem/stats/random'
import { atLivelyHour, day } from '../calendar.ts'
import { choose, chooseWeighted, mix, purposes, stream, uuid } from '../chance.ts'
import { scenarioEffects } from '../parameters.ts'
import { makeName } from '../people/names.ts'
import { languages } from '../people/places.ts'
import { fillBasket } from '../shop/baskets.ts'
import type { Order } from '../shop/orders.ts'
import { vat } from '../shop/orders.ts'
import { shopUrl } from '../shop/products.ts'
import type { World } from '../world.ts'
import { type Draft, identify, page, track } from './messages.ts'
import { viewProduct } from './visits.ts'

const agent =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36'

/** People who look and never buy; one in thirty leaves an address for the newsletter. `index` tells one lot from the next. */
export function lookAround(world: World, index: number, out: Draft[]): void {
  const { calendar, options, shop } = world
  const random = stream(mix(options.seed, purposes.visitor, index), purposes.visitor)
  const visitors = poisson(random, 1.6 * options.years * options.browsing)
  for (let i = 0; i < visitors; i++) {
    const key = mix(options.seed, purposes.visitor + index, i)
    const at = atLivelyHour(calendar.clockTime(random() * calendar.businessTime(calendar.until - 1)))
    const who = { anonymousId: uuid(key, purposes.visitor, index) }
    const language = choose(random, languages)
    const path = `/${language}`
    const referrer = random() < 0.5 ? 'https://search.example/' : 'https://instagram.example/'
    page(out, at, who, 'Home', { path, url: shopUrl + path, referrer }, { locale: language, userAgent: agent })
    const views = Math.floor(random() * random() * 4)
    for (let view = 0; view < views; view++)
      viewProduct(out, at + (view + random()) * 70_000, who, world, chooseWeighted(random, shop.tastes[i & 7]!))
    if (random() < 0.03) {
      const name = makeName(random, language)
      const email = `${name.latin[0]}.${name.latin[1]}.${index}-${i}@leads.example`
      identify(out, at + 300_000, who, { email, firstName: name.first, language, lead: true })
      track(out, at + 300_500, who, 'Consent Given', { purpose: 'marketing', text_version: '3' })
    }
  }
}

/** Sales at the market stall to people who leave no name. */
export function sellToPassersBy(world: World, index: number): Order[] {
  const { calendar, options, shop } = world
  const key = mix(options.seed, purposes.stall, index)
  const random = stream(key, purposes.stall)
  const orders: Order[] = []
  for (let number = poisson(random, 0.14 * options.years); number > 0; number--) {
    const at = atLivelyHour(calendar.clockTime(random() * calendar.businessTime(calendar.until - 1)), 'office')
    const lines = fillBasket(random, shop, shop.pricesAt(at), number & 7, 400 + gamma(random, 1.6, 1.6 / 1700))
    const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
    orders.push({
      id: `M${index + 1}-${number}`,
      number,
      person: null,
      at,
      channel: 'stall',
      lines,
      goods,
      discount: 0,
      coupon: null,
      shipping: 0,
      tax: Math.round((goods * vat) / (100 + vat)),
      total: goods,
      gift: false,
      refunded: 0,
      refundedLine: null,
      experience: null,
    })
  }
  return orders
}

/** Programs that read the shop's pages one after another, a few to a day, each with a cookie of its own for an hour. */
export function crawl(world: World, dayStart: number, out: Draft[]): void {
  const { options, scenarios, shop } = world
  if (!scenarios.acts('bot-traffic', dayStart)) return
  const key = mix(options.seed, purposes.bots, dayStart / day)
  const random = stream(key, purposes.bots)
  let left = Math.round(options.customers * scenarioEffects['bot-traffic'].viewsPerCustomerDay)
  for (let visit = 0; left > 0; visit++) {
    const who = { anonymousId: uuid(key, purposes.bots, visit) }
    let at = dayStart + random() * (day - 3_600_000)
    const views = Math.min(left, 120 + Math.floor(random() * 120))
    for (let view = 0; view < views; view++) {
      at += 900 + random() * 300
      const product = shop.products[view % shop.products.length]!
      const path = `/en/products/${product.id.toLowerCase()}`
      const context = { locale: 'en', userAgent: 'python-requests/2.32.3' }
      page(out, at, who, 'Product', { path, url: shopUrl + path, referrer: '' }, context)
    }
    left -= views
  }
}
