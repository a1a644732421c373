#!/usr/bin/env node
import { ApiError } from '@esteem/contract'
import { connect } from './connect.ts'
import { importHelp, runImport } from './import.ts'
import { UsageError } from './usage.ts'

const help = `esteem COMMAND

  import FILE…   bring in orders, customers, products or events

esteem COMMAND --help says more about a command.`

const [command, ...args] = process.argv.slice(2)
const output = { write: (line: string) => console.log(line), progress: process.stderr, folder: '.' }

async function run(): Promise<number> {
  if (command === undefined || command === '--help' || command === 'help') {
    console.log(help)
    return command === undefined ? 1 : 0
  }
  if (command !== 'import') throw new UsageError(`There is no command ${command}.\n\n${help}`)
  if (args.includes('--help')) {
    console.log(importHelp)
    return 0
  }
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return runImport(args, connect(process.env), output, stop.signal)
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof ApiError || error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
