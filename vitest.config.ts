import { defineConfig } from 'vitest/config'

const elsewhere = ['**/node_modules/**', '**/dist/**']

// `npm test -- --project unit` runs one kind; the order below is the order of patience.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, '**/*.{db,calibration}.test.ts'],
          isolate: false,
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'calibration',
          include: ['stats/**/*.calibration.test.ts'],
          exclude: elsewhere,
          isolate: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
