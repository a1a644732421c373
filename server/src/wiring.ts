import type { Imports } from './collect/index.ts'
import type { ClickHouse, Clock, Jobs, Postgres } from './platform/index.ts'
import { type Feed, foldMoves } from './timeline/index.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  jobs: Jobs
  feed: Feed
  imports: Imports
  clock: Clock
}

/** When X happened, run Y: the whole loop on one screen. */
export async function wire({ postgres, clickhouse, jobs, imports, clock }: Parts): Promise<void> {
  // When files were chosen and confirmed: bring them in. Every hour: take up what a crash left, forget what nobody wanted.
  await jobs.work<{ importId: number }>('import', ({ importId }) => imports.run(importId))
  await jobs.work('tidy-imports', imports.tidy)
  await jobs.repeat('tidy-imports', '23 * * * *')

  // Every night: identifiers that changed customers get their present one written into their rows.
  await jobs.work('fold-identity-moves', async () => {
    await foldMoves(postgres, clickhouse, clock)
  })
  await jobs.repeat('fold-identity-moves', '17 3 * * *')
}
