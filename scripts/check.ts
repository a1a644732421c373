// What CI runs besides the tests: types, style, walls, documentation, generated files.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const workspaces = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${entry.name}/tsconfig.json`))
  .map(({ name }) => name)

const checks: [string, string[]][] = [
  ['biome', ['check', '--error-on-warnings', '.']],
  ...workspaces.map((name): [string, string[]] => ['tsc', ['-p', name]]),
  ['vitest', ['run', '--project', 'house']],
]

let failed = 0
for (const [command, args] of checks) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    failed++
    console.error(`failed: ${command} ${args.join(' ')}`)
  }
}
process.exit(failed === 0 ? 0 : 1)
