import { StatsError } from '../errors.ts'

/**
 * Beta-geometric/NBD: purchases at a rate that varies over customers as Gamma(r, alpha); after each repeat purchase the
 * customer leaves with a chance that varies as Beta(a, b) (Fader, Hardie & Lee 2005, Marketing Science 24).
 */
export interface BgNbd {
  name: 'bg-nbd'
  r: number
  alpha: number
  a: number
  b: number
}

/**
 * Modified BG/NBD: as BG/NBD, but the customer may also leave right after the very first purchase
 * (Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007).
 */
export interface MbgNbd {
  name: 'mbg-nbd'
  r: number
  alpha: number
  a: number
  b: number
}

/**
 * Pareto/NBD: purchases at a rate that varies as Gamma(r, alpha), until an exponential lifetime ends whose rate
 * varies as Gamma(s, beta) (Schmittlein, Morrison & Colombo 1987, Management Science 33).
 */
export interface ParetoNbd {
  name: 'pareto-nbd'
  r: number
  alpha: number
  s: number
  beta: number
}

/** A model of buying and leaving with its parameters; alpha and beta are in the unit of time of the histories. */
export type PurchaseModel = BgNbd | MbgNbd | ParetoNbd

export type PurchaseModelName = PurchaseModel['name']

/** The parameters' names in the order in which covariances list them. */
export const purchaseParameterNames: Record<PurchaseModelName, readonly string[]> = {
  'bg-nbd': ['r', 'alpha', 'a', 'b'],
  'mbg-nbd': ['r', 'alpha', 'a', 'b'],
  'pareto-nbd': ['r', 'alpha', 's', 'beta'],
}

/** The four parameters as an array, refused unless each is a positive finite number. */
export function modelParameters(model: PurchaseModel): Float64Array {
  const names = purchaseParameterNames[model.name]
  if (!names) {
    throw new StatsError(
      'out-of-range',
      `Unknown purchase model "${(model as { name: string }).name}": use bg-nbd, mbg-nbd or pareto-nbd.`,
    )
  }
  const values = model as unknown as Record<string, number>
  return Float64Array.from(names, (name) => {
    const value = values[name]
    if (!(value > 1e-100 && value < 1e100)) {
      throw new StatsError(
        'out-of-range',
        `Parameter ${name} of ${model.name} is ${value}: it must lie between 1e-100 and 1e100.`,
      )
    }
    return value
  })
}

/** The model that has these parameters, in the order of `purchaseParameterNames`. */
export function modelOf(name: PurchaseModelName, [r, alpha, third, fourth]: ArrayLike<number> & Iterable<number>) {
  const model =
    name === 'pareto-nbd' ? { name, r, alpha, s: third, beta: fourth } : { name, r, alpha, a: third, b: fourth }
  return model as PurchaseModel
}
