import betainc from '@stdlib/math-base-special-betainc'
import gammaln from '@stdlib/math-base-special-gammaln'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

/**
 * P(T > t) for t ≥ 0, where T follows Student's noncentral t: the law of a t statistic when there is an effect.
 *
 * In words: a sum of regularised incomplete beta functions weighted by Poisson-like terms of the squared noncentrality;
 * a normal approximation (Abramowitz & Stegun 26.7.10) beyond a noncentrality of 37 or 400,000 degrees of freedom.
 *
 * Source: Lenth (1989), "Cumulative distribution function of the non-central t distribution", algorithm AS 243.
 */
export function noncentralTUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (degreesOfFreedom > 4e5 || Math.abs(noncentrality) > 37) {
    const centre = t * (1 - 1 / (4 * degreesOfFreedom)) - noncentrality
    return normalCdf(-centre / Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom)), 0, 1)
  }
  const x = (t * t) / (t * t + degreesOfFreedom)
  const half = (noncentrality * noncentrality) / 2
  let even = Math.exp(-half)
  let odd = (noncentrality * Math.exp(-half - gammaln(1.5))) / Math.SQRT2
  let left = 1 - even
  let sum = 0
  for (let j = 0; j < 5000; j++) {
    sum += even * betainc(x, j + 0.5, degreesOfFreedom / 2) + odd * betainc(x, j + 1, degreesOfFreedom / 2)
    if (j > half && left < 1e-13) break
    even *= half / (j + 1)
    odd *= half / (j + 1.5)
    left -= even
  }
  const lower = normalCdf(-noncentrality, 0, 1) + sum / 2
  return Math.max(0, Math.min(1, 1 - lower))
}
