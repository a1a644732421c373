import { day } from '../calendar.ts'
import { mix, purposes, stream, uniform, uuid } from '../chance.ts'
import type { Person } from './customers.ts'

export const identityNotes = ['', 'second-address', 'typing-mistake', 'shared-device'] as const
export type IdentityNote = (typeof identityNotes)[number]

/** That an identifier belongs to a person, as it truly does. */
export interface IdentityRow {
  kind: 'user_id' | 'email' | 'phone' | 'anonymous_id' | 'social_handle'
  value: string
  note: IdentityNote
  /** whether anything in the data joins it to another identifier of the person */
  evident: boolean
}

export interface Device {
  index: number
  phone: boolean
  userAgent: string
  shared: boolean
}

/** The addresses and devices of a person, and which of them have been seen. */
export interface Identities {
  userId: string
  /** the number of the order with which they register; infinite for those who never do */
  registersAt: number
  email: string
  secondEmail: string | null
  phone: string
  /** where they post, and their name there; many shops' customers post, only some tell the shop under which name */
  handle: { network: string; name: string; told: boolean }
  devices: Device[]
  seen: Map<string, IdentityRow>
}

const networks = ['instagram', 'mastodon', 'facebook', 'tiktok']
const hosts = ['mail.example', 'correio.example', 'post.example', 'inbox.example', 'caixa.example']
const userAgents = {
  phone: [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36',
  ],
  desk: [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
  ],
}

export function identitiesOf(person: Person): Identities {
  const random = stream(person.key, purposes.identities)
  const [first, last] = person.name.latin
  const email = `${first}.${last}${person.id}@${hosts[Math.floor(random() * hosts.length)]}`
  const registersAt = !person.registered ? Number.POSITIVE_INFINITY : random() < 0.8 ? 0 : 1
  const devices = Array.from({ length: 1 + (random() < 0.45 ? 1 : 0) + (random() < 0.12 ? 1 : 0) }, (_, index) => {
    const phone = random() < 0.55
    const agents = phone ? userAgents.phone : userAgents.desk
    return { index, phone, userAgent: agents[Math.floor(random() * agents.length)]!, shared: false }
  })
  if (person.householdKey !== null && random() < 0.7)
    devices.push({ index: 9, phone: false, userAgent: userAgents.desk[1]!, shared: true })
  return {
    userId: `c${person.id}`,
    registersAt,
    email: person.stallShare === 1 ? '' : email,
    secondEmail: random() < 0.25 ? `${first[0]}.${last}${person.id}@work.example` : null,
    phone: phoneOf(person),
    handle: {
      network: networks[Math.floor(random() * random() * networks.length)]!,
      name: `${first}_${last}_${person.id}`,
      told: random() < 0.3,
    },
    devices,
    seen: new Map(),
  }
}

/** A number of their own: seven digits that no other customer who came alone has (an odd multiplier permutes them). */
function phoneOf(person: Person): string {
  const { callingCode, mobile } = person.country
  const own = (person.index * 7654321 + 1234567) % 10_000_000
  const drawn = mix(person.key, purposes.identities, 7) % 10_000_000
  const [prefix, digits] = person.referredBy ? [mobile[1], drawn] : [mobile[0], own]
  return `+${callingCode}${prefix}${String(digits).padStart(7, '0')}`
}

/** The anonymous id of a device at a time: cookies are lost after a year or so. */
export function anonymousIdOf(person: Person, device: Device, time: number): string {
  if (device.shared) return uuid(person.householdKey ?? 0, purposes.household, 0)
  const lifetime = (240 + 300 * uniform(person.key, purposes.identities, device.index)) * day
  return uuid(person.key, purposes.identities, device.index * 32 + Math.floor((time - person.joinedAt) / lifetime) + 4)
}

/** Remembers that an identifier was used; once evident, it stays so. */
export function see(identities: Identities, row: IdentityRow): string {
  const known = identities.seen.get(row.value)
  if (!known) identities.seen.set(row.value, row)
  else if (row.evident) known.evident = true
  return row.value
}

export function seeUser(identities: Identities): string {
  return see(identities, { kind: 'user_id', value: identities.userId, note: '', evident: true })
}

export function seeDevice(
  identities: Identities,
  person: Person,
  device: Device,
  time: number,
  evident: boolean,
): string {
  const value = anonymousIdOf(person, device, time)
  return see(identities, { kind: 'anonymous_id', value, note: device.shared ? 'shared-device' : '', evident })
}

export function seePhone(identities: Identities): string {
  return see(identities, { kind: 'phone', value: identities.phone, note: '', evident: true })
}

/** The address that someone types at a checkout: usually the first, at times the second, at times with a slip of the finger. */
export function typedEmail(identities: Identities, person: Person, number: number): string {
  const draw = uniform(person.key, purposes.identities, 64 + number)
  if (draw < 0.035) {
    const value = mistype(identities.email, mix(person.key, purposes.identities, 512 + number))
    return see(identities, { kind: 'email', value, note: 'typing-mistake', evident: true })
  }
  if (draw > 0.85 && identities.secondEmail)
    return see(identities, { kind: 'email', value: identities.secondEmail, note: 'second-address', evident: true })
  return see(identities, { kind: 'email', value: identities.email, note: '', evident: true })
}

function mistype(email: string, chance: number): string {
  const [name, host] = email.split('@') as [string, string]
  const place = 1 + (chance % Math.max(1, name.length - 2))
  if (chance % 3 === 0) return `${name}@${host.slice(0, 1)}${host.slice(2)}`
  if (chance % 3 === 1) return `${name.slice(0, place)}${name.slice(place + 1)}@${host}`
  return `${name.slice(0, place)}${name[place + 1] ?? ''}${name[place]}${name.slice(place + 2)}@${host}`
}

/** A phone number as people write it. */
export function written(phone: string, home: boolean, chance: number): string {
  const national = phone.startsWith('+351') && home ? phone.slice(4) : null
  if (national && chance < 0.5) return `${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`
  if (national && chance < 0.65) return `00351${national}`
  return phone
}

/** A handle as Segment messages carry it. */
export function handleContext({ handle }: Identities) {
  return {
    externalIds: [{ id: handle.name, type: `${handle.network}_handle`, collection: 'users', encoding: 'none' }],
  }
}
