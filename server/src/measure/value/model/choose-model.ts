import { fitMbgNbd, type PurchaseFit } from '@esteem/stats'
import { calendarOf, learnSeasons, type Seasons } from '../histories/calendar.ts'
import { historiesAt, type Purchases } from '../histories/purchases.ts'
import { type HoldOut, holdOutOf, inCalendar, type Judged, judge, judgeAll, markBest, mostJudged } from './hold-out.ts'
import { modelNamed } from './models.ts'
import { purchasePrior } from './priors.ts'

export interface Choice {
  fit: PurchaseFit
  basis: 'fitted' | 'prior'
  seasons: Seasons
  why: string
  holdOut: HoldOut | null
  judged: Judged[]
  /** The chosen one, and the hold-out in the calendar that it was judged in. */
  best: { judged: Judged; holdOut: HoldOut } | null
}

const mostFitted = { 'bg-nbd': 300_000, 'mbg-nbd': 300_000, 'pareto-nbd': 60_000 }

/** Compares the models on held-out time, and fits the best of them to all of the time. */
export function chooseModel(purchases: Purchases, first: number, asOf: number, compared: () => void): Choice {
  const holdOut = holdOutOf(purchases, first, asOf)
  const { judged, best, because } = compareModels(purchases, asOf, holdOut)
  compared()
  const named = modelNamed(best?.candidate.model ?? 'mbg-nbd')
  const stride = Math.ceil(purchases.customerIds.length / mostFitted[named.model])
  const histories = historiesAt(purchases, asOf, { stride })
  const plain = named.fit(histories)
  const settled = { holdOut, judged, best: best && holdOut && { judged: best, holdOut } }
  if (!plain.estimable) {
    const fit = fitMbgNbd(histories, { prior: purchasePrior })
    if (!fit.estimable) throw new Error(`A fit with a prior failed: ${fit.explanation}`)
    const why = `MBG/NBD, with what is usual in shops to help out, because these customers alone do not determine it. ${plain.explanation}`
    return { ...settled, fit, basis: 'prior', seasons: null, why }
  }
  const seasons = learnSeasons(purchases, plain.model, first, asOf)
  const calendar = calendarOf(seasons, first, asOf)
  const seasonal = seasons && named.fit(historiesAt(purchases, asOf, { stride, calendar }))
  if (!seasonal?.estimable) return { ...settled, fit: plain, basis: 'fitted', seasons: null, why: because }
  const why = `${because} Its time is counted in the shop’s own calendar, because the pace of buying differs between parts of the year by more than chance.`
  const found = { fit: seasonal, basis: 'fitted' as const, seasons, why }
  const known = best?.fit && holdOut ? learnSeasons(purchases, best.fit.model, first, holdOut.cut) : null
  if (!best || !holdOut || !known) return { ...settled, ...found }
  // The calendar too is judged as it was known before the hold-out.
  const own = inCalendar(holdOut, purchases, asOf, calendarOf(known, first, asOf))
  const judgedOwn = judge(named.model, `${named.name} with seasons`, own)
  if (judgedOwn.fit === null) return { ...settled, ...found }
  const all = markBest([judgedOwn, ...judged], judgedOwn)
  return { ...found, holdOut, judged: all, best: { judged: all[0], holdOut: own } }
}

/** The best of the models: by the probability that they gave to the hold-out; where that cannot tell, by how they fit all of the time. */
function compareModels(purchases: Purchases, asOf: number, holdOut: HoldOut | null) {
  const name = modelNamed('mbg-nbd').name
  if (!holdOut)
    return {
      judged: [],
      best: null,
      because: `${name}, because the time is too short to keep some of it from the models.`,
    }
  const alone = judgeAll(holdOut)
  const able = alone.filter(({ fit }) => fit !== null)
  if (able.length === 0) {
    const helped = judge('mbg-nbd', `${name}, helped by what is usual in shops`, holdOut, purchasePrior)
    const judged = markBest([...alone, helped], helped)
    const because = `${name}, because no model could be fitted to the customers before the hold-out alone; with what is usual in shops to help out, it is judged below.`
    return { judged, best: judged.at(-1)!, because }
  }
  const highest = able.reduce((one, other) => (other.candidate.logScore! > one.candidate.logScore! ? other : one))
  const compared = markBest(alone, highest)
  const level = compared.filter(
    ({ candidate: { logScoreBehind: behind } }) => behind && behind.value <= 2 * behind.standardError,
  )
  const chosen = (best: Judged) => {
    const judged = compared.map((each) => ({ ...each, candidate: { ...each.candidate, chosen: each === best } }))
    return { judged, best: judged.find(({ candidate }) => candidate.chosen)! }
  }
  const winner = compared.find(({ candidate }) => candidate.chosen)!
  if (level.length === 1) {
    const because = `${winner.candidate.name} gave the highest probability to what customers did in the time that was kept from the models.`
    return { ...chosen(winner), because }
  }
  const best = fittingBest(level, purchases, asOf) ?? winner
  const because = `${best.candidate.name}: the time that was kept from the models cannot tell it from ${level
    .filter((each) => each !== best)
    .map(({ candidate }) => candidate.name)
    .join(' and ')}, and it fits all of the time best.`
  return { ...chosen(best), because }
}

/** The one under which all that customers have done is most likely. */
function fittingBest(judged: readonly Judged[], purchases: Purchases, asOf: number): Judged | null {
  const histories = historiesAt(purchases, asOf, { stride: Math.ceil(purchases.customerIds.length / mostJudged) })
  const fits = judged.map((each) => {
    const fit = modelNamed(each.candidate.model).fit(histories)
    return { each, likelihood: fit.estimable ? fit.logLikelihood : Number.NEGATIVE_INFINITY }
  })
  const best = fits.reduce((one, other) => (other.likelihood > one.likelihood ? other : one))
  return best.likelihood === Number.NEGATIVE_INFINITY ? null : best.each
}
