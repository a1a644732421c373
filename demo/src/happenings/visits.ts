import { poisson, type Random } from '@esteem/stats/random'
import { atLivelyHour, day } from '../calendar.ts'
import { chooseWeighted, mix, purposes, stream } from '../chance.ts'
import type { Person } from '../people/customers.ts'
import {
  type Device,
  handleContext,
  type Identities,
  see,
  seeDevice,
  seePhone,
  seeUser,
  typedEmail,
  written,
} from '../people/identities.ts'
import type { Life } from '../people/life.ts'
import { fullName } from '../people/names.ts'
import type { Order } from '../shop/orders.ts'
import { type Product, shopUrl } from '../shop/products.ts'
import type { World } from '../world.ts'
import { type Draft, euros, identify, type Properties, page, track, type Who } from './messages.ts'
import { orderProperties } from './order-events.ts'

const minute = 60_000
const shelves = ['ceramics', 'candles', 'textiles', 'leather', 'paper', 'wood', 'jewellery', 'home']
const referrers: Record<Person['channel'], string> = {
  search: 'https://search.example/',
  instagram: 'https://instagram.example/',
  recommendation: '',
  referral: 'https://mail.example/',
  marketplace: 'https://marketplace.example/',
  'market-stall': '',
}

/** The visit in which an order is placed: from the first page to `Order Completed`. Returns who the order was placed as. */
export function visitToOrder(world: World, life: Life, order: Order, identities: Identities, out: Draft[]): Who {
  const { person } = life
  const random = stream(person.key, purposes.shopping, order.number)
  const device = identities.devices[Math.floor(random() * identities.devices.length)]!
  const registers = order.number === identities.registersAt
  const member = order.number >= identities.registersAt
  const begin = order.at - (4 + 30 * random()) * minute
  const anonymousId = seeDevice(identities, person, device, begin, true)
  const signedIn = member && !registers && random() < 0.7
  let who: Who = signedIn ? { userId: seeUser(identities), anonymousId } : { anonymousId }
  const cartId = `k${order.id}`
  let at = begin
  const tick = () => (at += (order.at - at) * (0.1 + 0.15 * random()))

  landing(out, at, who, person, device, order.number === 0 ? referrers[person.channel] : '', random)
  for (const line of order.lines) {
    const product = world.shop.products[line.product]!
    if (random() < 0.35) viewProduct(out, tick(), who, world, chooseWeighted(random, world.shop.tastes[person.taste]!))
    viewProduct(out, tick(), who, world, line.product)
    track(out, tick(), who, 'Product Added', {
      ...productProperties(product, line.price),
      quantity: line.quantity,
      cart_id: cartId,
    })
  }
  if (random() < 0.5) track(out, tick(), who, 'Cart Viewed', { cart_id: cartId })
  if (registers) {
    who = { userId: seeUser(identities), anonymousId }
    identify(
      out,
      tick(),
      who,
      registrationTraits(person, identities, random),
      identities.handle.told ? handleContext(identities) : undefined,
    )
    track(out, at + 50, who, 'Signed Up', { method: 'email' })
  } else if (member && !signedIn) {
    who = { userId: seeUser(identities), anonymousId }
    identify(out, tick(), who, {
      email: see(identities, { kind: 'email', value: identities.email, note: '', evident: true }),
    })
  } else if (!member) {
    identify(out, tick(), who, guestTraits(person, identities, order.number, random))
  }
  const value = { order_id: order.id, value: euros(order.total), currency: 'EUR' }
  track(out, tick(), who, 'Checkout Started', value)
  track(out, order.at, who, 'Order Completed', orderProperties(world, order))
  return who
}

/** Visits without an order: lively while a customer is with the shop, few after they have left; carts left behind. */
export function browse(world: World, life: Life, identities: Identities, out: Draft[]): void {
  const { person } = life
  const share = world.options.browsing
  if (share === 0 || person.stallShare === 1) return
  const month = 30 * day
  const { start, until } = world.calendar
  for (let index = Math.floor((person.joinedAt - start) / month); start + index * month < until; index++) {
    const random = stream(person.key, purposes.browsing, index)
    const from = start + index * month
    const gone = from > life.leftAt
    const rate = gone ? 0.16 * Math.exp((life.leftAt - from) / (150 * day)) : 0.4 + 0.2 * Math.min(person.rate, 8)
    const visits = poisson(random, rate * share)
    for (let visit = 0; visit < visits; visit++) {
      const at = atLivelyHour(from + random() * month)
      oneVisit(world, person, identities, at, random, out)
    }
  }
}

function oneVisit(world: World, person: Person, identities: Identities, at: number, random: Random, out: Draft[]) {
  const device = identities.devices[Math.floor(random() * identities.devices.length)]!
  const known = random() < 0.35 && identities.registersAt === 0
  const views = 1 + Math.floor(random() * random() * 5)
  const puts = random() < 0.16
  if (at < person.joinedAt) return
  const anonymousId = seeDevice(identities, person, device, at, known)
  const who: Who = known ? { userId: seeUser(identities), anonymousId } : { anonymousId }
  landing(out, at, who, person, device, '', random)
  let product = 0
  for (let i = 0; i < views; i++) {
    product = chooseWeighted(random, world.shop.tastes[person.taste]!)
    viewProduct(out, at + (i + 0.3 + random()) * 1.5 * minute, who, world, product)
  }
  if (puts) {
    const price = world.shop.pricesAt(at).prices[product]!
    const added = { ...productProperties(world.shop.products[product]!, price), quantity: 1 }
    track(out, at + (views + 2) * 1.5 * minute, who, 'Product Added', {
      ...added,
      cart_id: `k${mix(person.key, at | 0)}`,
    })
  }
}

function landing(out: Draft[], at: number, who: Who, person: Person, device: Device, referrer: string, random: Random) {
  const shelf = random() < 0.4 ? '' : `/${shelves[Math.floor(random() * shelves.length)]}`
  const path = `/${person.language}${shelf}`
  const properties = { path, url: shopUrl + path, referrer }
  page(out, at, who, shelf ? 'Shelf' : 'Home', properties, { locale: person.language, userAgent: device.userAgent })
}

export function viewProduct(out: Draft[], at: number, who: Who, world: World, product: number): void {
  const price = world.shop.pricesAt(at).prices[product]!
  track(out, at, who, 'Product Viewed', productProperties(world.shop.products[product]!, price))
}

export function productProperties(product: Product, price: number): Properties {
  return {
    product_id: product.id,
    name: product.name,
    category: product.category,
    price: euros(price),
    currency: 'EUR',
  }
}

function registrationTraits(person: Person, identities: Identities, random: Random): Properties {
  const phone = random() < 0.7 ? { phone: seePhone(identities) } : {}
  return {
    email: see(identities, { kind: 'email', value: identities.email, note: '', evident: true }),
    ...phone,
    ...nameTraits(person),
    createdAt: new Date(person.joinedAt).toISOString(),
    age_band: person.ageBand,
    household_size: person.householdSize,
    club_member: person.clubMember,
  }
}

function guestTraits(person: Person, identities: Identities, number: number, random: Random): Properties {
  const email = typedEmail(identities, person, number)
  const phone = random() < 0.75 ? { phone: written(seePhone(identities), true, random()) } : {}
  return { email, ...phone, ...nameTraits(person), club_member: false }
}

function nameTraits(person: Person): Properties {
  return {
    firstName: person.name.first,
    lastName: person.name.last,
    name: fullName(person.name, person.language),
    language: person.language,
    country: person.country.code,
    city: person.city,
    acquisition_channel: person.channel,
    address: { street: person.street, city: person.city, postalCode: person.postcode, country: person.country.code },
  }
}
