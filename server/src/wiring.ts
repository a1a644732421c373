import type { ClickHouse, Clock, Jobs, Postgres } from './platform/index.ts'
import { foldMoves } from './timeline/index.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  jobs: Jobs
  clock: Clock
}

/** When X happened, run Y: the whole loop on one screen. */
export async function wire({ postgres, clickhouse, jobs, clock }: Parts): Promise<void> {
  // Every night: identifiers that changed customers get their present one written into their rows.
  await jobs.work('fold-identity-moves', async () => {
    await foldMoves(postgres, clickhouse, clock)
  })
  await jobs.repeat('fold-identity-moves', '17 3 * * *')
}
