// npm run bench -- NAME [NAME …]: each prints what it measured as a ratio against the leanest way in the same run.
import { readdirSync } from 'node:fs'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.endsWith('.worker.ts'))
  .map((file) => file.slice(0, -3))
const asked = process.argv.slice(2)
const chosen = asked.flatMap((name) => names.filter((other) => other === name || other.startsWith(`${name}-`)))
if (chosen.length === 0) {
  console.error(`Say which: npm run bench -- NAME, where NAME is one of\n  ${names.join('\n  ')}`)
  process.exit(1)
}
for (const name of chosen) {
  console.log(`\n${name}`)
  const bench: { run: () => Promise<void> } = await import(`./${name}.ts`)
  await bench.run()
}
process.exit(0)
