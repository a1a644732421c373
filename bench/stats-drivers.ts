/**
 * Driver shares under resampling: 20 drivers, 10,000 answers, 10,000 bootstrap draws, on two cores.
 * Prints the time, and its ratio to the leanest pass that any such bootstrap must make: the weighted cross-products.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import {
  createRandom,
  type DriverData,
  driverShareDraws,
  type ShareDraws,
  type ShareMethod,
  shareIntervals,
} from '../stats/src/index.ts'

const answers = 10_000
const drivers = 20
const draws = 10_000
const workers = 2
const target = 10

interface Job {
  data: DriverData
  method: ShareMethod
  draws: number
  seed: number
}

/** Five-point answers that share a mood, and an outcome from 0 to 10. */
function survey(): DriverData {
  const random = createRandom(20)
  const gaussian = () => random() + random() + random() + random() - 2
  const onScale = (value: number, low: number, high: number) => Math.max(low, Math.min(high, Math.round(value)))
  const moods = Array.from({ length: answers }, gaussian)
  const columns = Array.from({ length: drivers }, () =>
    Float64Array.from(moods, (mood) => onScale(3.5 + mood + 1.5 * gaussian(), 1, 5)),
  )
  const outcome = Float64Array.from(moods, (mood, i) => {
    const pull = columns.reduce((sum, column, j) => sum + (column[i] - 3) / (j + 2), 0)
    return onScale(7 + mood + pull + 2 * gaussian(), 0, 10)
  })
  return { outcome, drivers: columns }
}

/** Seconds for one weighted cross-product on one core, written as plainly as can be: each answer's row times itself. */
function crossProducts(data: DriverData, passes: number): number {
  const columns = [...data.drivers, data.outcome]
  const width = columns.length
  const rows = new Float64Array(answers * width)
  for (let i = 0; i < answers; i++) for (let k = 0; k < width; k++) rows[i * width + k] = columns[k][i]
  const random = createRandom(1)
  const counts = new Float64Array(answers)
  const products = new Float64Array(width * width)
  let check = 0
  let elapsed = 0
  for (let pass = 0; pass < passes; pass++) {
    counts.fill(0)
    for (let i = 0; i < answers; i++) counts[Math.floor(random() * answers)]++
    const start = performance.now()
    products.fill(0)
    for (let i = 0; i < answers; i++) {
      const count = counts[i]
      if (count === 0) continue
      for (let a = 0, at = i * width; a < width; a++) {
        const scaled = count * rows[at + a]
        for (let b = 0; b <= a; b++) products[a * width + b] += scaled * rows[at + b]
      }
    }
    elapsed += performance.now() - start
    check += products[width * width - 1]
  }
  if (!(check > 0)) throw new Error('The cross-products came out empty.')
  return elapsed / passes / 1000
}

function inWorker(job: Job): Promise<ShareDraws> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

export async function run() {
  const data = survey()
  const lean = (crossProducts(data, 300) * draws) / workers
  console.log(`${draws} weighted cross-products alone, plainly written, over ${workers} cores: ${lean.toFixed(1)} s`)
  for (const method of ['relative-weights', 'shapley'] as const) {
    const start = performance.now()
    const used = process.cpuUsage()
    const parts = await Promise.all(
      Array.from({ length: workers }, (_, i) => inWorker({ data, method, draws: draws / workers, seed: i + 1 })),
    )
    const { drivers: shares } = shareIntervals(parts)
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(used)
    const first = shares[0]
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    console.log(
      `${method}: ${draws} draws of ${drivers} drivers and ${answers} answers in ${seconds.toFixed(1)} s ` +
        `(target ${target} s; ${((user + system) / 1e6).toFixed(1)} s of processor time), ${(seconds / lean).toFixed(2)} × the cross-products; ` +
        `first driver ${percent(first.estimate)} (${percent(first.lower)} to ${percent(first.upper)})`,
    )
  }
}

if (!isMainThread) {
  const { data, method, draws, seed } = workerData as Job
  const part = driverShareDraws(data, { method, draws, random: createRandom(seed) })
  parentPort?.postMessage(part)
} else if (import.meta.main) await run()
