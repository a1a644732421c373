import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import {
  createRandom,
  fitBgNbd,
  fitGammaGamma,
  type PurchaseFit,
  type SpendFit,
  simulatePurchases,
  simulateSpend,
} from '../stats/src/index.ts'

const customers = 1_000_000
const horizon = 39

/** One worker's rows, in memory that all share. */
export interface Share {
  x: Float64Array
  tx: Float64Array
  T: Float64Array
  meanSpend: Float64Array
  from: number
  to: number
  fit: PurchaseFit
  spendFit?: SpendFit
  horizon: number
}

/**
 * A million customers like CDNOW's: 20,000 simulated from its published parameters, resampled, and their times
 * jittered by up to half a day so that hardly any (x, t_x, T) repeats.
 */
function makeCustomers() {
  const random = createRandom(4600)
  const source = 20_000
  const T = Float64Array.from({ length: source }, () => 27 + 12 * random())
  const model = { name: 'bg-nbd', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 } as const
  const simulated = simulatePurchases(model, T, 0, random)
  const spend = simulateSpend({ p: 6.25, q: 3.74, v: 15.44 }, simulated.x, new Float64Array(source), random)
  const shared = () => new Float64Array(new SharedArrayBuffer(8 * customers))
  const rows = { x: shared(), tx: shared(), T: shared(), meanSpend: shared() }
  for (let i = 0; i < customers; i++) {
    const j = Math.floor(random() * source)
    const stretch = 1 + (random() - 0.5) / (7 * simulated.T[j])
    rows.x[i] = simulated.x[j]
    rows.tx[i] = simulated.tx[j] * stretch
    rows.T[i] = simulated.T[j] * stretch
    rows.meanSpend[i] = spend.meanSpend[j] * (0.95 + 0.1 * random())
  }
  return rows
}

/** The least that any pass over the customers can cost: one exponential and one logarithm each. */
function leanestPass({ tx, T }: { tx: Float64Array; T: Float64Array }): number {
  let best = Infinity
  for (let run = 0; run < 5; run++) {
    const start = performance.now()
    let sum = 0
    for (let i = 0; i < T.length; i++) sum += Math.log(4.4 + T[i]) + Math.exp(-tx[i])
    best = Math.min(best, performance.now() - start + (sum === 0 ? 1 : 0))
  }
  return best / 1000
}

async function predictAll(rows: ReturnType<typeof makeCustomers>, fit: PurchaseFit, spendFit?: SpendFit) {
  const workers = Math.min(2, availableParallelism())
  const step = Math.ceil(customers / workers)
  const start = performance.now()
  const used = process.cpuUsage()
  const shares = Array.from({ length: workers }, (_, w) => {
    const share: Share = { ...rows, from: w * step, to: Math.min(customers, (w + 1) * step), fit, spendFit, horizon }
    return new Promise<number>((resolve, reject) => {
      const worker = new Worker(new URL('./stats-buying.worker.ts', import.meta.url), { workerData: share })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  })
  const expected = (await Promise.all(shares)).reduce((sum, part) => sum + part, 0)
  const { user, system } = process.cpuUsage(used)
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, expected, workers }
}

/** Times the fit and the predictions of a million customers, each also as a ratio to the leanest possible pass. */
export async function run() {
  const rows = makeCustomers()
  const lean = leanestPass(rows)
  const line = (what: string, seconds: number, target?: number, processor?: number) =>
    console.log(
      `${what.padEnd(58)} ${seconds.toFixed(2).padStart(6)} s ${(seconds / lean).toFixed(0).padStart(5)} × leanest pass${target ? `  (target ${target} s${processor ? `; ${processor.toFixed(1)} s of processor time` : ''})` : ''}`,
    )
  line('one logarithm and one exponential a customer', lean)

  let start = performance.now()
  const fit = fitBgNbd(rows)
  line('BG/NBD fit, one core', (performance.now() - start) / 1000, 2)
  start = performance.now()
  const spendFit = fitGammaGamma(rows)
  line('Gamma–Gamma fit, one core', (performance.now() - start) / 1000)
  if (!fit.estimable || !spendFit.estimable) throw new Error('The simulated customers gave no fit.')

  const purchases = await predictAll(rows, fit)
  line(
    `P(alive) and purchases with intervals, ${purchases.workers} workers`,
    purchases.seconds,
    10,
    purchases.processor,
  )
  const all = await predictAll(rows, fit, spendFit)
  line(`P(alive), purchases and value with intervals, ${all.workers} workers`, all.seconds, 10, all.processor)
  return { lean, purchases: purchases.seconds, all: all.seconds }
}

if (import.meta.main) await run()
