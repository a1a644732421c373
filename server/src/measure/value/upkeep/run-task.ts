import { Worker } from 'node:worker_threads'
import { EsteemError } from '../../../platform/index.ts'
import type { Task, Told } from './worker.ts'

export interface Tasks {
  /** Runs a task in a thread of its own; resolves with the last thing it told. */
  run: (task: Task, hear?: (told: Told) => Promise<void> | void) => Promise<Told>
  /** Ends what is running. */
  stop: () => Promise<void>
}

export function createTasks(): Tasks {
  const running = new Set<Worker>()
  return {
    run: (task, hear) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task })
        running.add(worker)
        let last: Told | null = null
        let heard: Promise<void> = Promise.resolve()
        worker.on('message', (told: Told) => {
          last = told
          heard = heard.then(async () => {
            await hear?.(told)
            if (told.kind === 'lines') worker.postMessage('written')
          })
          heard.catch((error) => {
            reject(error)
            worker.terminate()
          })
        })
        worker.once('error', reject)
        worker.once('exit', (code) => {
          running.delete(worker)
          if (code === 0 && last) heard.then(() => resolve(last!), reject)
          else reject(new EsteemError('not-available', 'The computation was stopped. Start it again.'))
        })
      }),
    stop: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
