import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with a line that says in plain words how it went, and names what was skipped and why. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 }
    const skipped: string[] = []
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++
        if (state === 'skipped') skipped.push(`${module.relativeModuleId}: ${test.fullName}`)
      }
    }
    if (skipped.length > 0) console.log(`\nSkipped:\n  ${skipped.join('\n  ')}`)
    console.log(
      `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
    )
    // The embedded PostgreSQL of the tests ends the process by a hook of its own, as if nothing had failed.
    if (counts.failed > 0) {
      process.on('exit', () => {
        process.exitCode = 1
      })
    }
  }
}
