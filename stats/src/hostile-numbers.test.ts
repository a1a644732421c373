import { expect, test } from 'vitest'
import * as stats from './index.ts'

/** Numbers that break arithmetic: each set by itself, in every place of every function that takes numbers. */
const sets: Record<string, number[]> = {
  'small counts': [0, 1, 2, 3, 5, 10],
  'at both ends of the range of numbers': [1e-300, 1e300, 1, 2, -1e300, 0],
  'not a number': [Number.NaN, 1, 2, 3],
  'barely too large to be squared': [1e150, 1e149, -1e150, 1],
  'squares that vanish': [1e-160, 2e-160, 3e-160, 5e-160],
  'all equal': [1, 1, 1, 1],
  'large and nearly equal': [1e15, 1e15 + 1, 1e15 + 2],
  'nearly all zero': [0, 0, 0, 1],
  infinite: [Number.POSITIVE_INFINITY, 1, 2],
  shares: [0.1, 0.2, 0.3, 0.7, 0.9],
}

const random = stats.createRandom(11)
let from: number[] = []
const value = () => from[Math.floor(random() * from.length)]
const some = (n = 3 + Math.floor(random() * 12)) => Array.from({ length: n }, value)
const marks = (n: number) => Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0))
const plain = (n: number) => Array.from({ length: n }, () => 10 * random())

const calls: Record<string, () => unknown> = {
  wilsonInterval: () => stats.wilsonInterval(value(), value()),
  agrestiCoullInterval: () => stats.agrestiCoullInterval(value(), value()),
  jeffreysInterval: () => stats.jeffreysInterval(value(), value()),
  clopperPearsonInterval: () => stats.clopperPearsonInterval(value(), value()),
  newcombeDifference: () =>
    stats.newcombeDifference({ successes: value(), n: value() }, { successes: value(), n: value() }),
  netPromoterScore: () =>
    stats.netPromoterScore(
      { promoters: value(), passives: value(), detractors: value() },
      { method: (['score', 'wald', 'adjusted-wald'] as const)[Math.floor(random() * 3)] },
    ),
  npsDifference: () =>
    stats.npsDifference(
      { promoters: value(), passives: value(), detractors: value() },
      { promoters: value(), passives: value(), detractors: value() },
    ),
  customerSatisfaction: () => stats.customerSatisfaction(some(5)),
  customerEffort: () => stats.customerEffort(some(7)),
  leastAnswersForProportion: () =>
    stats.leastAnswersForProportion({ margin: value(), expected: value(), population: value() }),
  leastAnswersForMean: () => stats.leastAnswersForMean({ margin: value(), standardDeviation: value() }),
  leastAnswersForNps: () => stats.leastAnswersForNps({ margin: value(), promoters: value(), detractors: value() }),
  rake: () =>
    stats.rake(
      [
        { name: 'a', categories: marks(8), targets: [value(), value()] },
        { name: 'b', categories: marks(8), targets: [value(), value()] },
      ],
      { startWeights: some(8) },
    ),
  trimWeights: () => stats.trimWeights(some(6), { lower: value(), upper: value() }),
  kishEffectiveN: () => stats.kishEffectiveN(some()),
  weightedMean: () => {
    const n = 6
    return stats.weightedMean(some(n), some(n))
  },
  weightedMeanOfAmounts: () => stats.weightedMean(some(6), plain(6)),
  weightedProportion: () => stats.weightedProportion(marks(6), some(6)),
  weightedNetPromoterScore: () => stats.weightedNetPromoterScore([1, 9, 10, 7, 8, 0], some(6)),
  survival: () => {
    const t = stats.riskTable(some(8), marks(8))
    const k = stats.kaplanMeier(t)
    return [
      k,
      stats.medianSurvival(k),
      stats.nelsonAalen(t),
      stats.restrictedMeanSurvival(t, value()),
      stats.survivalAt(k, value()),
    ]
  },
  logRankTest: () => stats.logRankTest([stats.riskTable(some(6), marks(6)), stats.riskTable(some(7), marks(7))]),
  fitBgNbd: () => stats.fitBgNbd({ x: some(30), tx: some(30), T: some(30) }),
  fitGammaGamma: () =>
    stats.fitGammaGamma({ x: Array.from({ length: 30 }, () => 1 + Math.floor(random() * 3)), meanSpend: some(30) }),
  fitShiftedBetaGeometric: () => stats.fitShiftedBetaGeometric({ left: some(5), staying: some(5) }, { minLeavers: 1 }),
  expectedPurchases: () =>
    stats.expectedPurchases(
      { name: 'bg-nbd', r: value(), alpha: value(), a: value(), b: value() },
      { x: [0, 2], tx: [0, 3], T: [5, 9] },
      value(),
    ),
  discountedPurchases: () =>
    stats.discountedPurchases(
      { name: 'pareto-nbd', r: value(), alpha: value(), s: value(), beta: value() },
      { x: [0, 2], tx: [0, 3], T: [5, 9] },
      { discountRate: value(), horizon: value() },
    ),
  purchaseProbabilities: () =>
    stats.purchaseProbabilities({ name: 'mbg-nbd', r: value(), alpha: value(), a: value(), b: value() }, value(), 5),
  expectedPayments: () =>
    stats.expectedPayments({ name: 'shifted-beta-geometric', alpha: value(), beta: value() }, [0, 1, value()], {
      discountRate: value(),
    }),
  leastSquares: () =>
    stats.leastSquares({
      outcome: some(9),
      drivers: [some(9), plain(9)],
      weights: random() < 0.5 ? some(9) : undefined,
    }),
  logisticRegression: () =>
    stats.logisticRegression(
      { outcome: marks(12), drivers: [some(12), plain(12)] },
      { penalty: random() < 0.5 ? 1 : 0 },
    ),
  driverShares: () => {
    const c = stats.driverCorrelations({ outcome: some(9), drivers: [some(9), some(9)] })
    return [stats.shapleyShares(c), stats.relativeWeights(c), stats.collinearity(c)]
  },
  bootstrapDriverShares: () =>
    stats.bootstrapDriverShares(
      { outcome: some(9), drivers: [some(9), some(9)] },
      { method: random() < 0.5 ? 'shapley' : 'relative-weights', draws: 100, random },
    ),
  vanWestendorp: () => {
    const q = () => some(6)
    return stats.vanWestendorp({ tooCheap: q(), cheap: q(), expensive: q(), tooExpensive: q() })
  },
  gaborGranger: () =>
    stats.gaborGranger(
      stats.ladderDemand({
        prices: [value(), value(), value()],
        highestAccepted: some(7),
        weights: random() < 0.3 ? some(7) : undefined,
      }),
      { random, draws: 100 },
    ),
  meanDifference: () => stats.meanDifference(stats.meanStatistics(some()), stats.meanStatistics(some())),
  relativeLift: () =>
    stats.relativeLift(stats.meanStatistics(some()), stats.meanStatistics(some()), {
      method: random() < 0.5 ? 'delta' : 'fieller',
    }),
  conversionDifference: () =>
    stats.conversionDifference({ successes: value(), n: value() }, { successes: value(), n: value() }),
  ratioLift: () => stats.ratioLift(stats.ratioStatistics(some(6), some(6)), stats.ratioStatistics(some(7), some(7))),
  cupedDifference: () =>
    stats.cupedDifference(stats.covariateStatistics(some(6), some(6)), stats.covariateStatistics(some(7), some(7))),
  sampleRatioCheck: () => stats.sampleRatioCheck(some(3), some(3)),
  alwaysValidDifference: () =>
    stats.alwaysValidDifference(stats.meanStatistics(some()), stats.meanStatistics(some()), { plannedN: value() }),
  meanPower: () =>
    stats.meanPower({ controlN: value(), treatmentN: value(), difference: value(), standardDeviation: value() }),
  leastDetectableMeanDifference: () =>
    stats.leastDetectableMeanDifference({ controlN: 20, treatmentN: 30, standardDeviation: value() }),
  meanSampleSize: () => stats.meanSampleSize({ difference: value(), standardDeviation: value() }),
  proportionSampleSize: () => stats.proportionSampleSize({ control: value(), treatment: value() }),
  holmAdjust: () => stats.holmAdjust(some()),
  benjaminiHochbergAdjust: () => stats.benjaminiHochbergAdjust(some()),
  bootstrapInterval: () =>
    stats.bootstrapInterval(some(), (x) => x.reduce((a, b) => a + b, 0) / x.length, { random, draws: 100 }),
  permutationTest: () => stats.permutationTest(some(5), some(6), { random, draws: 99 }),
  qiniCurve: () => stats.qiniCurve({ scores: some(8), treated: marks(8), outcomes: some(8) }),
  doublyRobustEffect: () => stats.doublyRobustEffect([some(30), plain(30)], marks(30), some(30), random),
  differenceInDifferences: () => stats.differenceInDifferences(some(12), marks(12), marks(12)),
  eventStudy: () =>
    stats.eventStudy(
      some(24),
      marks(24),
      Array.from({ length: 24 }, (_, i) => i % 4),
      { start: 2 },
    ),
  eValue: () => stats.eValue({ measure: 'mean-difference', estimate: value(), standardDeviation: value() }),
  fitPenalisedLogistic: () => stats.fitPenalisedLogistic([some(12)], marks(12)),
  fitPenalisedLinear: () => stats.fitPenalisedLinear([some(12), plain(12)], some(12)),
  fitBoostedTrees: () =>
    stats.fitBoostedTrees([some(40), plain(40)], some(40), random, { loss: 'squared', minRows: 2, trees: 20 }),
  rocAuc: () => stats.rocAuc(marks(10), some(10)),
  reliabilityCurve: () => stats.reliabilityCurve(marks(10), some(10)),
  fitIsotonicCalibration: () => stats.fitIsotonicCalibration(some(10), some(10)),
  kMeans: () => stats.kMeans([some(10), plain(10)], 2, random),
  silhouette: () => stats.silhouette([some(8)], [0, 1, 0, 1, 0, 1, 0, 1], random),
  rfmScores: () => stats.rfmScores(some(8), some(8), some(8)),
  robustSlope: () => stats.robustSlope(some(9)),
  seasonalNaiveForecast: () => stats.seasonalNaiveForecast(some(12), { seasonLength: 3, horizon: 4 }),
  exponentialSmoothingForecast: () =>
    stats.exponentialSmoothingForecast(some(14), { horizon: 3, seasonLength: random() < 0.3 ? 3 : 1 }),
  rateChangePoint: () => stats.rateChangePoint(some(9), some(9), { random, draws: 99 }),
  hypergeometric2F1: () => stats.hypergeometric2F1(value(), value(), value(), random() * 2 - 1.0001),
}

/** Where a result holds a number that is none. */
function flaw(result: unknown, path = 'result'): string | undefined {
  if (typeof result === 'number') return Number.isFinite(result) ? undefined : `${path} is ${result}`
  if (typeof result !== 'object' || result === null) return undefined
  for (const [key, part] of Object.entries(result)) {
    const found = flaw(part, `${path}.${key}`)
    if (found) return found
  }
}

test.each(Object.keys(calls))('%s answers with finite numbers, or refuses with a StatsError', (name) => {
  const costly = /exponential|doubly|least|Boosted|kMeans|shares/i.test(name)
  for (const [set, numbers] of Object.entries(sets)) {
    from = numbers
    for (let draw = 0; draw < (costly ? 1 : 3); draw++) {
      try {
        expect(flaw(calls[name]()), set).toBeUndefined()
      } catch (error) {
        if (!(error instanceof stats.StatsError)) throw error
      }
    }
  }
})
