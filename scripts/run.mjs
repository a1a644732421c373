// Runs a part of Esteem as the very first command after a clone: installs what is missing, builds the web app where it
// is out of date, and hands over to the Node that the project brings along. Plain JavaScript, for any Node 20.
//
//   node scripts/run.mjs [--web] [FILE [ARGUMENTS]]      a file, or a command of node_modules/.bin

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules', '.bin')

const args = process.argv.slice(2)
const wantsWeb = args[0] === '--web'
if (wantsWeb) args.shift()

install()
if (wantsWeb) buildWeb()
if (args.length > 0) run(args)

function install() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.error('Installing what Esteem needs. This happens once.')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0)
    fail(
      'npm ci failed; what it says above tells why. Esteem needs a connection to the npm registry for this one step.',
    )
}

function buildWeb() {
  build('the web app', 'web', 'dist/index.html', ['web', join('contract', 'src')])
  build('the script for sites', 'sdk', 'dist/esteem.js', ['sdk'])
}

function build(what, workspace, result, from) {
  const built = join(root, workspace, result)
  const changed = Math.max(...from.map((folder) => newest(join(root, folder))))
  if (existsSync(built) && statSync(built).mtimeMs >= changed) return
  console.error(`Building ${what}.`)
  const { status, stdout, stderr } = spawnSync(join(bin, 'vite'), ['build', '--logLevel', 'warn'], {
    cwd: join(root, workspace),
    env: withOwnNode(),
    encoding: 'utf8',
  })
  if (status !== 0) fail(`Building ${what} failed:\n${stdout}${stderr}`)
}

function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
      .map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs
      }),
  )
}

function run([command, ...rest]) {
  const isFile = /\.(ts|mjs)$/.test(command)
  const child = spawn(isFile ? join(bin, 'node') : join(bin, command), isFile ? [command, ...rest] : rest, {
    cwd: root,
    stdio: 'inherit',
    env: withOwnNode(),
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function withOwnNode() {
  return { ...process.env, PATH: `${bin}:${process.env.PATH}` }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
