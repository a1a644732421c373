// The demo shop's feedback against its truth, seed by seed: whether the corrected score of all customers holds what all
// customers would have said, whether the plain one does, and whether the dimensions of value rank as they truly weigh.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type FeedbackAnswer } from '@esteem/contract'
import { loadShop, type Truth } from '@esteem/demo'
import { readConfig, start } from '../server/src/main.ts'

const seeds = Number(process.env.SEEDS ?? 20)
const customers = 3000
const level = 0.9
const until = new Date('2026-01-01')

export async function run(): Promise<void> {
  const found = { corrected: 0, raw: 0, ranked: 0, first: 0, compatible: 0 }
  const milliseconds: number[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const { answer, truth, elapsed } = await ask(seed)
    milliseconds.push(elapsed)
    const value = <T>(id: string) => truth.quantities[id]!.value as T
    const { population } = value<{ population: number }>('nps')
    const nps = answer.scores.find(({ id }) => id === 'nps')!
    const holds = (interval: { lower: number; upper: number } | null) =>
      interval !== null && interval.lower <= population && population <= interval.upper
    const shares = Object.entries(value<Record<string, number>>('value.shares')).sort((a, b) => b[1] - a[1])
    const weights = answer.valueWeights!.dimensions
    const places = shares.map(([name]) => weights.find(({ id }) => id === `value-${name}`)!)
    const ranked = places.every(({ rank }, index) => rank === index + 1)
    const compatible = places.every(({ bestRank, worstRank }, index) => bestRank <= index + 1 && index + 1 <= worstRank)
    found.corrected += Number(holds(nps.corrected))
    found.raw += Number(holds(nps.raw))
    found.ranked += Number(ranked)
    found.first += Number(places[0].rank === 1 && places[3].rank === 4)
    found.compatible += Number(compatible)
    console.log(
      `seed ${seed}: truth ${population.toFixed(1)}; corrected ${words(nps.corrected)}${holds(nps.corrected) ? '' : ' MISSES'}; raw ${words(nps.raw)}${holds(nps.raw) ? '' : ' misses'}; design effect ${nps.corrected?.designEffect.toFixed(2)}; ranks ${places.map(({ rank, bestRank, worstRank }) => `${rank} (${bestRank}–${worstRank})`).join(' ')}; ${answer.valueWeights!.people} people; ${elapsed.toFixed(0)} ms`,
    )
  }
  milliseconds.sort((a, b) => a - b)
  console.log(
    `NPS of all customers within the ${100 * level} % interval: corrected ${found.corrected} of ${seeds} (asked: 16 of 20), raw ${found.raw}; value ranks as it truly weighs: ${found.ranked} of ${seeds}, the strongest and the weakest ${found.first}, true order within the ranks that are said to be possible ${found.compatible}; answered in ${milliseconds[Math.floor(seeds / 2)].toFixed(0)} ms`,
  )
}

const words = (estimate: { value: number; lower: number; upper: number; answers: number } | null) =>
  estimate
    ? `${estimate.value.toFixed(1)} (${estimate.lower.toFixed(1)} to ${estimate.upper.toFixed(1)}, ${estimate.answers} answers)`
    : 'none'

async function ask(seed: number): Promise<{ answer: FeedbackAnswer; truth: Truth; elapsed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-feedback-'))
  const running = await start(readConfig({ ESTEEM_DATA: folder, PORT: '0', ESTEEM_LOG: 'error' }))
  try {
    const server = { baseUrl: running.url, token: readFileSync(join(folder, 'token'), 'utf8').trim() }
    const client = createClient(server)
    await client.changeSettings({
      body: { businessName: 'Lume & Linho', timeZone: 'Europe/Lisbon', currency: 'EUR', country: 'PT' },
    })
    const options = { seed, customers, years: 3, until, browsing: 0, scenarios: [] }
    const { truth } = await loadShop(options, server)
    const started = performance.now()
    const answer = await client.getFeedback({ query: { level } })
    return { answer, truth, elapsed: performance.now() - started }
  } finally {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
