import { parentPort, workerData } from 'node:worker_threads'
import type { SimulationOptions } from '../world.ts'
import { loadShop } from './load.ts'

/** What the loader's thread is given, and what it says. */
export interface LoaderTask {
  options: SimulationOptions
  server: { baseUrl: string; token: string }
  truthFolder: string
}

const { options, server, truthFolder } = workerData as LoaderTask
const loaded = await loadShop(options, server, {
  truthFolder,
  told: (progress) => parentPort!.postMessage({ progress }),
})
parentPort!.postMessage({ loaded })
