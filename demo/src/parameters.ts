/**
 * Every number that makes the shop what it is, in one place. What Esteem estimates from the shop's data is set here or
 * follows from it; `truth.json` says what follows. Satisfaction counts in points of a scale from 0 to 10; rates are per year.
 */

/** Buying and leaving: MBG/NBD (BG/NBD in which a customer may leave after the first order too) with Gamma–Gamma spending. */
export const buying = {
  /** orders a year while a customer is with us ~ Gamma(shape, rate) */
  rate: { shape: 0.95, rate: 0.4 },
  /** chance of leaving after an order ~ Beta(a, b) at an average experience */
  leave: { a: 0.95, b: 2.6 },
  /** total paid for an order ~ Gamma(shape, ν) with ν ~ Gamma(heterogeneity, scale); in euros */
  spend: { shape: 5, heterogeneity: 4.5, scale: 36.4 },
} as const

/** How experience moves satisfaction with an order, in points; and satisfaction the odds of leaving. */
export const satisfaction = {
  mean: 7.9,
  /** per standard deviation of a person's attitude to the shop */
  attitude: 1,
  /** of the products in the basket, per standard deviation of quality */
  quality: 0.45,
  /** luck of the single order */
  chance: 0.7,
  late: -0.8,
  /** for each day late, up to eight */
  dayLate: -0.12,
  damaged: -1.5,
  /** an answer in good time, to someone who wrote */
  quickAnswer: 0.5,
  slowAnswer: -0.9,
  curtAnswer: -0.3,
  /** how far the answer to a survey strays from what is felt */
  answerNoise: 0.6,
  /** log odds of leaving per point less than the usual experience */
  leaving: 0.55,
  usual: -0.26,
} as const

export const recommending = { mean: 7.9, attitude: 1.5, experience: 0.5, noise: 0.9 } as const

/** Value that customers feel, and what it weighs in their attitude (and so in loyalty); standardised. */
export const dimensions = ['functional', 'emotional', 'social', 'economic'] as const
export type Dimension = (typeof dimensions)[number]
export const valueWeights: Record<Dimension, number> = { functional: 0.3, emotional: 0.44, social: 0.1, economic: 0.2 }
/** share of a dimension that is common to all four */
export const commonValue = 0.35
/** how strongly the chance to leave and the common value go against each other, as correlation */
export const leavingAgainstValue = -0.5

export const delivery = {
  promisedDays: { home: 5, abroad: 9 },
  late: { home: 0.08, abroad: 0.17, december: 0.14 },
  /** days late ~ 1 + Gamma(shape, rate) */
  daysLate: { shape: 1.3, rate: 0.55 },
  damaged: 0.025,
} as const

export const care = {
  /** chance that a customer writes or calls about an order */
  contact: { fine: 0.05, late: 0.45, damaged: 0.65 },
  channels: { email: 0.55, chat: 0.3, phone: 0.15 },
  slow: { email: 0.26, chat: 0.16, phone: 0.13, december: 0.2, weekend: 0.08 },
  curt: 0.22,
  /** an answer is slow from this many seconds on */
  slowFrom: { email: 24 * 3600, chat: 300, phone: 300 },
} as const

export const returns = { chance: 0.03, damaged: 0.35, disappointed: 0.08, whole: 0.45 } as const

/** Who answers: club members and those who buy often, far more than satisfaction alone would make them. */
export const response = { base: -1.75, club: 1.65, frequent: 0.5, older: 0.3, satisfaction: 0.02 } as const
export const club = { base: -0.5, attitude: 1.35 } as const

export const referral = { base: -3.3, recommend: 0.75, delayDays: 18 } as const

export const consent = { marketing: 0.64, surveys: 0.9, withdrawnPerYear: 0.05 } as const

/** E-mail campaigns: every so many days one of these in turn; a random fifth of those who could get it do not. */
export const campaigns = {
  everyDays: 42,
  windowDays: 21,
  holdOut: 0.2,
  kinds: [
    { kind: 'new-collection', lift: 0.3, satisfaction: 0, discount: 0 },
    { kind: 'sale', lift: 0.6, satisfaction: 0, discount: 0.1 },
    { kind: 'our-story', lift: 0, satisfaction: 0, discount: 0 },
    { kind: 'thank-you', lift: 0.2, satisfaction: 0.15, discount: 0 },
  ],
  /** a sale moves those who hunt bargains more, and others less */
  bargainHunters: { hunters: 1.6, others: 0.7 },
} as const

/** A lasting rise of all prices, per 10 %: orders a year and spend follow constant elasticities. */
export const priceRise = { orders: -0.8, spend: 0.35, satisfaction: -0.35, economicValue: -0.4 } as const

/** Share of orders that begin with two things that go together, where the money reaches. */
export const togetherShare = 0.3

/** What a customer would pay for the Douro mug, log-normal; the four Van Westendorp thresholds as shares of it. */
export const willingness = {
  product: 'MUG-DOURO',
  mean: 24,
  spread: 0.3,
  craft: 0.08,
  bargains: -0.1,
  thresholds: { tooCheap: 0.42, cheap: 0.68, expensive: 0.95, tooExpensive: 1.22 },
  thresholdSpread: 0.1,
  intransitive: 0.02,
} as const

export const scenarioEffects = {
  'nps-drop': { satisfaction: -1.1 },
  'courier-strike': { days: 42, late: 0.55, extraDays: 5 },
  'price-rise': { rise: 0.15 },
  'bot-traffic': { days: 28, viewsPerCustomerDay: 0.35 },
  'viral-complaint': { days: 14, mentionsPerCustomer: 0.06, satisfaction: -0.25 },
} as const
