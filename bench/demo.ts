import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simulate, writeShop } from '@esteem/demo'

const options = {
  seed: 1,
  customers: 10_000,
  years: 3,
  until: new Date('2026-01-01'),
  scenarios: [],
  browsing: 1,
}

/** How fast the demo shop is told and written, beside writing the same bytes that are there already. */
export async function run(): Promise<void> {
  // Warm, as a shop of a million customers is for all but its first second.
  for (const chapter of simulate({ ...options, customers: 500 }).chapters) void chapter
  const folder = mkdtempSync(join(tmpdir(), 'esteem-demo-'))
  try {
    const started = performance.now()
    const { events, bytes } = writeShop(options, folder)
    const seconds = (performance.now() - started) / 1000
    const raw = rawSeconds(folder)
    const number = (n: number) => Math.round(n).toLocaleString('en')
    console.log(
      `${number(events)} events, ${number(bytes / 1e6)} MB: ${number(events / seconds)} events/s (asked: 50,000), ${(raw / seconds).toFixed(3)} of the speed of writing the same bytes raw (${number(bytes / 1e6 / raw)} MB/s)`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rawSeconds(folder: string): number {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
  const contents = names.map((name) => readFileSync(join(folder, name)))
  const started = performance.now()
  for (const [i, content] of contents.entries()) writeFileSync(join(folder, `${names[i]}.raw`), content)
  return (performance.now() - started) / 1000
}
