import { parentPort, workerData } from 'node:worker_threads'
import { calendarOf } from '../histories/calendar.ts'
import { parsePurchases } from '../histories/parse-purchases.ts'
import { historiesAt, type Purchases } from '../histories/purchases.ts'
import { type Fitted, fitModel, type ValueModel } from '../model/fit-model.ts'
import { compareDays, type DaysCompared } from '../score/compare-days.ts'
import { type Stamp, scoreLines } from '../score/lines.ts'
import { scoreCustomers, valuesAt } from '../score/score.ts'
import { tierBorders } from '../score/tiers.ts'

/** What is done beside the server's thread, so that it keeps answering. */
export type Task =
  | { kind: 'fit'; texts: string[]; asOf: number }
  | {
      kind: 'score'
      purchases: Purchases
      model: ValueModel
      stamp: Stamp
      before: number
      from: number
      to: number
    }
  | { kind: 'compare'; texts: string[]; model: ValueModel; asOf: number; since: number; days: number }

/** What it says meanwhile, and at its end. */
export type Told =
  | { kind: 'step'; step: string; progress: number }
  | { kind: 'lines'; lines: string; rows: number }
  | { kind: 'fitted'; fitted: Fitted; purchases: Purchases; borders: number[] }
  | { kind: 'compared'; compared: DaysCompared }
  | { kind: 'scored' }

const port = parentPort!
const tell = (told: Told) => port.postMessage(told)

/** Customers scored at once, and how many such pieces may wait to be written. */
const piece = 2500
const mostWaiting = 2
let waiting = 0
let written: () => void = () => {}
port.on('message', () => {
  waiting--
  written()
})

async function work(task: Task): Promise<void> {
  if (task.kind === 'fit') {
    const purchases = parsePurchases(task.texts)
    const fitted = fitModel(purchases, task.asOf, (step, progress) => tell({ kind: 'step', step, progress }))
    const { seasons, first } = fitted.model
    const calendar = calendarOf(seasons, first, task.asOf)
    const ahead = calendar.at(task.asOf + 365) - calendar.at(task.asOf)
    const borders = tierBorders(valuesAt(fitted.model, historiesAt(purchases, task.asOf, { calendar }), ahead))
    tell({ kind: 'fitted', fitted, purchases, borders })
  } else if (task.kind === 'compare') {
    tell({ kind: 'compared', compared: compareDays(parsePurchases(task.texts), task) })
  } else {
    const { purchases, model, stamp, before } = task
    for (let from = task.from; from < task.to; from += piece) {
      const to = Math.min(from + piece, task.to)
      const scores = scoreCustomers(purchases, { model, asOf: stamp.asOf, before, from, to })
      while (waiting >= mostWaiting)
        await new Promise<void>((resolve) => {
          written = resolve
        })
      waiting++
      tell({ kind: 'lines', lines: scoreLines(purchases, scores, stamp), rows: to - from })
    }
    tell({ kind: 'scored' })
  }
  port.close()
}

await work(workerData as Task)
