import { expect, test } from 'vitest'
import { beta, createRandom } from '../random.ts'
import { predictContracts } from './contracts.ts'
import { fitShiftedBetaGeometric } from './shifted-beta-geometric.ts'

test.each([150, 1500])(
  'contracts: values of %d customers fall outside the 80 %% interval in at most 10 %% on either side',
  (customers) => {
    const random = createRandom(6)
    const rate = 0.1
    let above = 0
    let below = 0
    let seen = 0
    let held = 0
    let fits = 0
    for (let simulation = 0; simulation < 40; simulation++) {
      const left = new Float64Array(5)
      const staying = new Float64Array(5)
      const later: number[] = []
      for (let i = 0; i < customers; i++) {
        const leaving = beta(random, 0.9, 3)
        let renewals = 0
        while (renewals < 3000 && random() >= leaving) renewals++
        if (renewals < 5) left[renewals]++
        else {
          staying[4]++
          later.push(renewals - 5)
        }
      }
      const fit = fitShiftedBetaGeometric({ left, staying })
      if (!fit.estimable) continue
      fits++
      const names = ['alpha', 'beta'] as const
      names.forEach((name, i) => {
        const off = Math.log(fit.model[name] / { alpha: 0.9, beta: 3 }[name])
        if (Math.abs(off) < 1.96 * Math.sqrt(fit.logCovariance[i][i])) held++
      })
      const { lower, upper } = predictContracts(fit, [5], { discountRate: rate, level: 0.8 }, createRandom(simulation))
      for (const payments of later) {
        const value = Math.exp(-rate) * (Math.expm1(-rate * payments) / Math.expm1(-rate))
        seen++
        if (value > upper[0] + 1e-9) above++
        if (value < lower[0] - 1e-9) below++
      }
    }
    expect(fits).toBeGreaterThan(25)
    // Customers of one simulation share a fit: a tolerance of 2 % over all.
    expect(above / seen).toBeLessThan(0.12)
    expect(above / seen).toBeGreaterThan(0.05)
    expect(below / seen).toBeLessThan(0.12)
    expect(Math.abs(held / (2 * fits) - 0.95)).toBeLessThan(3.5 * Math.sqrt((0.95 * 0.05) / fits))
  },
)
