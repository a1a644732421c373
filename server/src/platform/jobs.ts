import { PgBoss } from 'pg-boss'
import type { Log } from './log.ts'
import type { Postgres } from './postgres.ts'

export interface Jobs {
  /** Runs `work` for every job put into the queue, one at a time over all processes. */
  work: <Data extends object>(queue: string, work: (data: Data) => Promise<void>) => Promise<void>
  /** Puts a job into the queue; it survives a crash. */
  put: (queue: string, data: object) => Promise<void>
  /** Puts a job into the queue again and again, by a cron line in UTC. */
  repeat: (queue: string, cron: string) => Promise<void>
  close: () => Promise<void>
}

/** Opens the job queue on the same PostgreSQL. */
export async function openJobs(postgres: Postgres, embedded: boolean, log: Log): Promise<Jobs> {
  const boss = new PgBoss({ db: postgres.forJobs, ...(embedded ? { backend: 'pglite' } : {}) } as never)
  boss.on('error', (error) => log.error({ error }, 'the job queue failed'))
  await boss.start()
  return {
    work: async (queue, work) => {
      await boss.createQueue(queue, { retryLimit: 3, retryBackoff: true, expireInSeconds: 6 * 3600 })
      await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
        try {
          await work(job.data as never)
        } catch (error) {
          log.error({ error, queue, job: job.id }, 'a job failed')
          throw error
        }
      })
    },
    put: async (queue, data) => {
      await boss.send(queue, data)
    },
    repeat: async (queue, cron) => {
      await boss.schedule(queue, cron)
    },
    close: () => boss.stop({ graceful: true, timeout: 3000, close: false } as never),
  }
}
