import { defineConfig } from 'vitest/config'

const elsewhere = ['**/node_modules/**', '**/dist/**']
/** What is waited for comes in its own time on a busy machine. */
const patience = { poll: { timeout: 15_000 } }

// `npm test -- --project unit` runs one kind; the order below is the order of patience.
export default defineConfig({
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'house',
          include: ['test/house/*.test.ts'],
          exclude: elsewhere,
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, '**/*.{db,calibration}.test.ts', 'test/house/**'],
          isolate: false,
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'db',
          expect: patience,
          include: ['**/*.db.test.ts'],
          exclude: elsewhere,
          globalSetup: ['test/template.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The same tests, on real PostgreSQL and ClickHouse servers where they can be had.
        test: {
          name: 'servers',
          expect: patience,
          include: ['server/src/{trust,collect,timeline}/**/*.db.test.ts'],
          exclude: [...elsewhere, '**/{moves,durability,feed}.db.test.ts'],
          globalSetup: ['test/servers.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'calibration',
          include: ['{stats,demo,server}/**/*.calibration.test.ts'],
          exclude: elsewhere,
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          expect: patience,
          include: ['test/e2e/*.e2e.ts'],
          exclude: elsewhere,
          globalSetup: ['test/template.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
