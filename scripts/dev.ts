// The server, restarted at every change, and the web app with hot reloading in front of it.
import { spawn } from 'node:child_process'

const parts = [
  spawn('node', ['--watch', '--watch-preserve-output', 'server/src/main.ts'], { stdio: 'inherit' }),
  spawn('vite', ['--clearScreen', 'false'], { cwd: 'web', stdio: 'inherit' }),
]
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const part of parts) part.kill(signal)
  })
for (const part of parts) part.on('exit', (code) => process.exit(code ?? 0))
