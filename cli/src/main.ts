#!/usr/bin/env node
import { ApiError } from '@esteem/contract'
import { connect } from './connect.ts'
import { importHelp, runImport } from './import.ts'
import { UsageError } from './usage.ts'
import { runValue, valueHelp } from './value.ts'

const help = `esteem COMMAND

  import FILE…   bring in orders, customers, products or events
  value          what the customers are worth, what changed, what is at risk
  demo           make a simulated shop whose truth is known, of any size

esteem COMMAND --help says more about a command.`

const [command, ...args] = process.argv.slice(2)
const output = { write: (line: string) => console.log(line), progress: process.stderr, folder: '.' }

async function run(): Promise<number> {
  if (command === undefined || command === '--help' || command === 'help') {
    say(help)
    return command === undefined ? 1 : 0
  }
  const asksHelp = args.includes('--help')
  if (command === 'import') {
    if (asksHelp) return say(importHelp)
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort())
    return runImport(args, connect(process.env), output, stop.signal)
  }
  if (command === 'value') {
    if (asksHelp) return say(valueHelp)
    return runValue(args, connect(process.env), output)
  }
  if (command === 'demo') {
    const { demoHelp, runDemo } = await import('./demo.ts')
    if (asksHelp) return say(demoHelp)
    return runDemo(args, () => connect(process.env), new Date(), output)
  }
  throw new UsageError(`There is no command ${command}.\n\n${help}`)
}

function say(text: string): number {
  console.log(text)
  return 0
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof ApiError || error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
