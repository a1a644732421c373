import { beta, gamma, normal, type Random } from '@esteem/stats/random'
import { type Calendar, year } from '../calendar.ts'
import { choose, chooseWeighted, mix, purposes, stream, uniform } from '../chance.ts'
import {
  buying,
  club,
  commonValue,
  consent,
  type Dimension,
  dimensions,
  leavingAgainstValue,
  valueWeights,
  willingness,
} from '../parameters.ts'
import { makeName, type Name } from './names.ts'
import { abroad, abroadWeights, type Country, type Language, portugal, streetLine } from './places.ts'

export type Channel = 'search' | 'instagram' | 'recommendation' | 'referral' | 'marketplace' | 'market-stall'

/** One true person, with what nobody can see (latent) and what the shop can know. */
export interface Person {
  /** unique; a referred person carries the path of who referred them */
  id: string
  key: number
  index: number
  joinedAt: number
  referredBy?: Person

  /** orders a year while with us; chance of leaving after an order; mean total paid for an order, in cents */
  rate: number
  leaveChance: number
  meanOrder: number
  /** standardised: felt value by dimension, and the attitude to the shop that follows from it */
  value: Record<Dimension, number>
  attitude: number
  /** standardised: values craft, hunts bargains, buys gifts, cares about origin */
  psychographics: { craft: number; bargains: number; gifts: number; origin: number }
  taste: number
  /** what they would pay for the product of the price survey, in euros */
  willingToPay: number

  name: Name
  language: Language
  country: Country
  city: string
  postcode: string
  street: string
  ageBand: string
  householdSize: number
  /** shared by the two customers of one household */
  householdKey: number | null
  channel: Channel
  /** share of orders made at the market stall */
  stallShare: number
  registered: boolean
  clubMember: boolean
  marketingConsent: boolean
  surveyConsent: boolean
  consentWithdrawnAt: number
}

export const ageBands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+']
const ageCuts = [-1.25, -0.45, 0.25, 0.8, 1.4]
const directChannels: Channel[] = ['search', 'instagram', 'recommendation', 'marketplace', 'market-stall']

/** The mean and spread of the log odds of a beta number, for standardising a chance of leaving. */
const { a, b } = buying.leave
const oddsMean = digammaOf(a) - digammaOf(b)
const oddsSpread = Math.sqrt(trigammaOf(a) + trigammaOf(b))

/** Someone who found the shop without a referral; `index` counts them. */
export function createCustomer(seed: number, index: number, calendar: Calendar): Person {
  const key = mix(seed, purposes.person, index)
  const share = uniform(key, purposes.person)
  // Twice as many people find the shop at the end as at the beginning.
  const position = (-0.7 + Math.sqrt(0.49 + 1.2 * share)) / 0.6
  const joinedAt = calendar.clockTime(position * calendar.businessTime(calendar.until - 1))
  const couple = uniform(mix(seed, purposes.household, index >> 1), purposes.household) < 0.1
  const household = couple ? mix(seed, purposes.household, index >> 1) : null
  return createPerson({ id: String(index + 1), key, index, joinedAt, household })
}

/** Someone whom a customer brought. */
export function createReferred(referrer: Person, number: number, joinedAt: number): Person {
  const key = mix(referrer.key, purposes.referral, number)
  const id = `${referrer.id}-${number}`
  return createPerson({ id, key, index: referrer.index, joinedAt, household: null, referredBy: referrer })
}

interface Origin {
  id: string
  key: number
  index: number
  joinedAt: number
  household: number | null
  referredBy?: Person
}

function createPerson(origin: Origin): Person {
  const random = stream(origin.key, purposes.person)
  const rate = gamma(random, buying.rate.shape, buying.rate.rate)
  const leaveChance = Math.min(Math.max(beta(random, a, b), 1e-6), 1 - 1e-6)
  const spendRate = gamma(random, buying.spend.heterogeneity, buying.spend.scale * 100)
  const stays = -(Math.log(leaveChance / (1 - leaveChance)) - oddsMean) / oddsSpread
  const value = feltValue(random, -leavingAgainstValue * stays)
  const attitude = attitudeOf(value)
  const psychographics = {
    craft: 0.5 * value.emotional + 0.87 * normal(random),
    bargains: -0.3 * value.economic + 0.95 * normal(random),
    gifts: 0.4 * value.social + 0.92 * normal(random),
    origin: 0.3 * value.social + 0.95 * normal(random),
  }
  const profile = stream(origin.key, purposes.profile)
  const place = livesWhere(profile, origin, rate, stays)
  const clubMember =
    place.channel !== 'market-stall' && profile() < 1 / (1 + Math.exp(-(club.base + club.attitude * attitude)))
  return {
    id: origin.id,
    key: origin.key,
    index: origin.index,
    joinedAt: origin.joinedAt,
    referredBy: origin.referredBy,
    rate,
    leaveChance,
    meanOrder: buying.spend.shape / spendRate,
    value,
    attitude,
    psychographics,
    taste:
      (psychographics.craft > 0 ? 1 : 0) + (psychographics.gifts > 0 ? 2 : 0) + (psychographics.origin > 0 ? 4 : 0),
    willingToPay: Math.exp(
      Math.log(willingness.mean) +
        willingness.craft * psychographics.craft +
        willingness.bargains * psychographics.bargains +
        willingness.spread * normal(random),
    ),
    ...place,
    ageBand: ageBands[bandOf(0.3 * stays + 0.95 * normal(profile))]!,
    householdSize: origin.household ? 2 + (profile() < 0.4 ? 1 : 0) : 1 + Math.floor(profile() * profile() * 4),
    householdKey: origin.household,
    registered: place.stallShare < 1 && (clubMember || profile() < 0.5),
    clubMember: clubMember && place.stallShare < 1,
    marketingConsent: place.stallShare < 1 && profile() < consent.marketing,
    surveyConsent: place.stallShare < 1 && profile() < consent.surveys,
    consentWithdrawnAt: origin.joinedAt + (-Math.log(1 - profile()) / consent.withdrawnPerYear) * year,
  }
}

function feltValue(random: Random, againstStays: number): Record<Dimension, number> {
  const common = againstStays + Math.sqrt(1 - leavingAgainstValue ** 2) * normal(random)
  const own = () => Math.sqrt(commonValue) * common + Math.sqrt(1 - commonValue) * normal(random)
  return { functional: own(), emotional: own(), social: own(), economic: own() }
}

/** The spread of the weighted sum of the dimensions, which the attitude is divided by. */
export const attitudeSpread = Math.sqrt(
  dimensions.reduce(
    (sum, one) =>
      sum +
      dimensions.reduce(
        (inner, other) => inner + valueWeights[one] * valueWeights[other] * (one === other ? 1 : commonValue),
        0,
      ),
    0,
  ),
)

export function attitudeOf(value: Record<Dimension, number>): number {
  return dimensions.reduce((sum, dimension) => sum + valueWeights[dimension] * value[dimension], 0) / attitudeSpread
}

function livesWhere(random: Random, origin: Origin, rate: number, stays: number) {
  // Those who buy often live nearer: whoever compares late with punctual deliveries must allow for it.
  const near = 1 / (1 + Math.exp(-(-0.35 + 0.5 * Math.min(rate / 2.4, 3))))
  const channel = origin.referredBy ? 'referral' : acquiredBy(random, stays)
  const country =
    channel === 'market-stall' || random() < near ? portugal : abroad[chooseWeighted(random, abroadWeights)]!
  const shared = origin.household === null ? random : stream(origin.household, purposes.household)
  const [city, postcode] = channel === 'market-stall' ? country.cities[0]! : choose(shared, country.cities)
  const street = streetLine(country, choose(shared, country.streets), 1 + Math.floor(shared() * 180))
  const language = country === portugal && random() < 0.04 ? 'zh' : country.language
  const stallShare =
    channel === 'market-stall' ? (random() < 0.55 ? 1 : 0.5) : city === 'Porto' && random() < 0.3 ? 0.25 : 0
  return { channel, country, city, postcode, street, language, stallShare, name: makeName(random, language) } as const
}

/** Marketplaces bring people who leave sooner, recommendations people who stay. */
function acquiredBy(random: Random, stays: number): Channel {
  const lean = Math.max(-1.5, Math.min(1.5, stays))
  const weights = [0.34, 0.24 - 0.03 * lean, 0.16 + 0.06 * lean, 0.15 - 0.07 * lean, 0.11]
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (let i = 0; i < weights.length; i++) if ((left -= weights[i]!) < 0) return directChannels[i]!
  return 'search'
}

function bandOf(score: number): number {
  let band = 0
  while (band < ageCuts.length && score > ageCuts[band]!) band++
  return band
}

function digammaOf(x: number): number {
  return x < 8 ? digammaOf(x + 1) - 1 / x : Math.log(x) - 1 / (2 * x) - 1 / (12 * x * x) + 1 / (120 * x ** 4)
}

function trigammaOf(x: number): number {
  return x < 8 ? trigammaOf(x + 1) + 1 / (x * x) : 1 / x + 1 / (2 * x * x) + 1 / (6 * x ** 3) - 1 / (30 * x ** 5)
}
