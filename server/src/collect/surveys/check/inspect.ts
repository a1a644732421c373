import { Worker } from 'node:worker_threads'
import { currencyProperty, metricProperty, reversedProperty, type SurveyProblem } from '@esteem/contract'
import type { Json } from '../questions/question.ts'
import type { Report } from './inspect.worker.ts'

const longestMs = 8_000
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 }

// One at a time: a survey that takes all the time it may must not do so on every processor.
let queue: Promise<unknown> = Promise.resolve()

/** Has SurveyJS itself load and answer a survey, apart from the server; whatever it does there, the server goes on. */
export function inspectSurvey(json: Json): Promise<SurveyProblem[]> {
  const inspected = queue.then(() => inspect(json))
  queue = inspected.catch(() => {})
  return inspected
}

function inspect(json: Json): Promise<SurveyProblem[]> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./inspect.worker.ts', import.meta.url), {
      workerData: { json, properties: [metricProperty, reversedProperty, currencyProperty] },
      resourceLimits: memory,
      env: {},
      stdout: true,
      stderr: true,
    })
    let at = ''
    const finish = (problems: SurveyProblem[]) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(problems)
    }
    const refuse = (message: string) => finish([{ path: at, severity: 'refused', message }])
    const timer = setTimeout(
      () =>
        refuse(
          `The survey does not come to an end${at === '' ? '' : ' here'}: after ${longestMs / 1000} seconds it was stopped. Look for expressions that set each other, or for numbers that are too large.`,
        ),
      longestMs,
    )
    worker.on('message', (report: Report) => {
      if ('at' in report) at = report.at
      else finish(report.problems)
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'The survey takes more memory than a page may. Look for numbers of panels, rows or steps that are too large.'
          : `SurveyJS cannot work with this survey: ${error.message}`.slice(0, 300),
      ),
    )
    worker.on('exit', () => refuse('The survey could not be tried. Try again, or take out what was added last.'))
  })
}
