import { parentPort, workerData } from 'node:worker_threads'
import { predictCustomers } from '../stats/src/index.ts'
import type { Share } from './stats-buying.ts'

const { x, tx, T, meanSpend, from, to, fit, spendFit, horizon } = workerData as Share
const rows = {
  x: x.subarray(from, to),
  tx: tx.subarray(from, to),
  T: T.subarray(from, to),
  meanSpend: meanSpend.subarray(from, to),
}
const predicted = predictCustomers(rows, { fit, spendFit, horizon, seed: 1, firstIndex: from })
let expected = 0
for (const purchases of predicted.purchases.estimate) expected += purchases
parentPort?.postMessage(expected)
