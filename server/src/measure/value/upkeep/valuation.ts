import { availableParallelism } from 'node:os'
import type { Settings, ValueStatus } from '@esteem/contract'
import type { ClickHouse, Clock, Log, Postgres } from '../../../platform/index.ts'
import { readIdentityIds, readMovedCustomers } from '../../../timeline/index.ts'
import { daysBetween } from '../../query/days.ts'
import type { Plan } from '../../query/plan.ts'
import { planQuery } from '../../query/run.ts'
import { dayNumber } from '../histories/days.ts'
import { parsePurchases } from '../histories/parse-purchases.ts'
import type { Purchases } from '../histories/purchases.ts'
import { readPurchasesOf, readPurchaseTexts } from '../histories/read-purchases.ts'
import { daysBefore } from '../horizons.ts'
import { type Changes, createChanges } from '../read/change.ts'
import { scoreLines } from '../score/lines.ts'
import { scoreCustomers } from '../score/score.ts'
import { readArrivals, readChanged, readOrderCount } from './changed.ts'
import { createTasks } from './run-task.ts'
import {
  type KeptModel,
  keepModel,
  keepScoring,
  readModel,
  readScoring,
  readStatus,
  type Scoring,
  say,
} from './standing.ts'
import type { Told } from './worker.ts'
import { dropOthers, dropSome, writeScores } from './write-scores.ts'

export interface ValuationParts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
  log: Log
}

/** What predictions rest on now. */
export type Standing =
  | { state: 'ready'; kept: KeptModel; scoring: Scoring; plan: Plan; pending: boolean }
  | { state: 'computing' | 'not-estimable'; kept: null; scoring: null; plan: Plan; pending: boolean }

export interface Valuation {
  /** Takes in what happened since, and says what there is. Waits a moment for what takes long, then answers with what is there. */
  stand: () => Promise<Standing>
  /** Fits the model anew and scores everyone; joins a run that is under way. */
  refit: () => Promise<void>
  /** Starts that, and says how it stands. */
  start: () => Promise<ValueStatus>
  status: () => Promise<ValueStatus>
  plan: () => Promise<Plan>
  tasks: ReturnType<typeof createTasks>
  changes: Changes
  stop: () => Promise<void>
}

const patience = 4000
/** Orders more or fewer by such a share: the model is fitted anew. */
const muchChanged = 0.2
/** So many are scored at once on the server's own thread. */
const fewCustomers = 200

export function createValuation({ postgres, clickhouse, clock, settings, log }: ValuationParts): Valuation {
  const tasks = createTasks()
  let stopping = false
  let models = new Map<number, KeptModel>()
  let underWay: Promise<void> | null = null
  let refreshing: Promise<boolean> | null = null
  let lastState = ''
  let lastArrivals = ''

  async function plan(): Promise<Plan> {
    const { timeZone, currency } = await settings()
    const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(clock())
    return await planQuery({ compare: 'none' }, { clickhouse, today, timeZone, currency })
  }

  function refit(): Promise<void> {
    underWay ??= run().finally(() => {
      underWay = null
    })
    return underWay
  }

  async function run(): Promise<void> {
    const startedAt = clock().toISOString()
    const step = (words: string, progress: number) =>
      say(postgres, { state: 'running', step: words, progress, startedAt })
    try {
      await step('Reading what customers bought', 0)
      const planned = await plan()
      const receivedUntil = clock()
      const orders = await readOrderCount(clickhouse)
      const { version: movesUntil } = await readMovedCustomers(postgres, 0)
      const texts = await readPurchaseTexts(clickhouse, planned)
      if (texts.length === 0) {
        await say(postgres, { state: 'idle', startedAt, finishedAt: clock().toISOString() })
        return
      }
      const asOf = dayNumber(planned.horizon)
      const told = await tasks.run({ kind: 'fit', texts, asOf }, async (each) => {
        if (each.kind === 'step') await step(each.step, each.progress)
      })
      if (told.kind !== 'fitted') throw new Error(`The fit ended with ${told.kind}`)
      const { fitted, purchases, borders } = told
      const { currency, timeZone } = planned
      const model = { ...fitted.model, currency, timeZone, borders, orders }
      const kept = { model, card: fitted.card, asOf: planned.horizon, fittedAt: clock() }
      const version = await keepModel(postgres, kept)
      const customers = purchases.customerIds.length
      const scoredAt = clock()
      const stamp = { asOf, scoredAt: scoredAt.toISOString(), version, borders }
      await step('Scoring customers', 0.4)
      await scoreAll(purchases, { model, stamp, before: asOf - daysBefore }, (done) =>
        step('Scoring customers', 0.4 + (0.58 * done) / customers),
      )
      await dropOthers(clickhouse, stamp.scoredAt)
      await keepScoring(postgres, {
        ...{ modelVersion: version, asOf: planned.horizon, scoredAt, customers, receivedUntil, movesUntil },
      })
      models = new Map([[version, { ...kept, version }]])
      await say(postgres, { state: 'idle', progress: 1, startedAt, finishedAt: clock().toISOString() })
    } catch (error) {
      if (stopping) return
      const words = error instanceof Error ? error.message : String(error)
      await say(postgres, { state: 'failed', startedAt, finishedAt: clock().toISOString(), error: words })
      throw error
    }
  }

  interface Scored {
    model: KeptModel['model']
    stamp: { asOf: number; scoredAt: string; version: number; borders: number[] }
    before: number
  }

  /** Divides the customers over threads; what they tell is written as it comes. */
  async function scoreAll(
    purchases: Purchases,
    { model, stamp, before }: Scored,
    hear: (done: number) => Promise<void>,
  ) {
    const all = purchases.customerIds.length
    const threads = all < 4000 ? 1 : Math.min(2, availableParallelism())
    let done = 0
    // One piece after the other, whichever thread it is from: what people ask for waits for one at most.
    let writing = Promise.resolve()
    const write = (told: Told) => {
      if (told.kind !== 'lines') return
      writing = writing.then(async () => {
        await writeScores(clickhouse, told.lines)
        done += told.rows
        await hear(done)
      })
      return writing
    }
    await Promise.all(
      Array.from({ length: threads }, (_, thread) => {
        const [from, to] = [thread, thread + 1].map((each) => Math.floor((each * all) / threads))
        return tasks.run({ kind: 'score', purchases, model, stamp, before, from, to }, write)
      }),
    )
  }

  async function rescore(customerIds: readonly number[], kept: KeptModel, scoring: Scoring, planned: Plan) {
    const scoredAt = clock().toISOString()
    const identityIds = await readIdentityIds(postgres, customerIds)
    const purchases = parsePurchases([await readPurchasesOf(clickhouse, planned, identityIds)])
    const found = new Set(purchases.customerIds)
    await dropSome(
      clickhouse,
      customerIds.filter((id) => !found.has(id)),
      scoredAt,
    )
    if (found.size === 0) return
    const { model, version } = kept
    const stamp = { asOf: dayNumber(planned.horizon), scoredAt, version, borders: model.borders }
    const before = dayNumber(scoring.asOf) - daysBefore
    if (found.size > fewCustomers) await scoreAll(purchases, { model, stamp, before }, async () => {})
    else
      await writeScores(
        clickhouse,
        scoreLines(purchases, scoreCustomers(purchases, { model, asOf: stamp.asOf, before }), stamp),
      )
  }

  async function modelOf(version: number): Promise<KeptModel | null> {
    const known = models.get(version) ?? (await readModel(postgres, version))
    if (known) models.set(version, known)
    return known
  }

  /** Counts what was received since; says whether the model is good for it, or has to be fitted anew. */
  async function takeIn(kept: KeptModel, scoring: Scoring, planned: Plan): Promise<boolean> {
    const { currency, timeZone } = kept.model
    if (planned.currency !== currency || planned.timeZone !== timeZone) return false
    if (Math.abs(daysBetween(scoring.asOf, planned.horizon)) > 1) return false
    const receivedUntil = clock()
    const [orders, arrivals, moved] = await Promise.all([
      readOrderCount(clickhouse),
      readArrivals(clickhouse, scoring.receivedUntil),
      readMovedCustomers(postgres, scoring.movesUntil),
    ])
    if (Math.abs(orders / kept.model.orders - 1) > muchChanged) return false
    const isNew = arrivals !== lastArrivals
    const changed = isNew ? await readChanged(clickhouse, scoring.receivedUntil) : []
    const customerIds = [...new Set([...changed, ...moved.customerIds])]
    if (customerIds.length > 0) await rescore(customerIds, kept, scoring, planned)
    await keepScoring(postgres, { ...scoring, receivedUntil, movesUntil: moved.version })
    lastArrivals = await readArrivals(clickhouse, receivedUntil)
    return true
  }

  async function refresh(planned: Plan): Promise<boolean> {
    const [{ state }] = await clickhouse.query<{ state: string }>({
      text: `SELECT toString(sum(cityHash64(table, name))) AS state FROM system.parts
             WHERE active AND database = currentDatabase() AND table NOT IN ('customer_scores', 'rejections')`,
    })
    const scoring = await readScoring(postgres)
    const kept = scoring && (await modelOf(scoring.modelVersion))
    const now = `${state} ${planned.horizon} ${planned.currency} ${planned.timeZone} ${scoring?.modelVersion}`
    if (now === lastState) return true
    if (!kept || !(await takeIn(kept, scoring, planned))) return false
    lastState = now
    return true
  }

  async function stand(): Promise<Standing> {
    const planned = await plan()
    refreshing ??= refresh(planned).finally(() => {
      refreshing = null
    })
    let pending = false
    if (!(await refreshing)) {
      const fitting = refit()
      fitting.catch((error) => log.error({ error }, 'fitting the model of value failed'))
      pending = !(await within(patience, fitting))
    }
    const scoring = await readScoring(postgres)
    const kept = scoring && (await modelOf(scoring.modelVersion))
    if (kept && scoring && scoring.customers > 0) return { state: 'ready', kept, scoring, plan: planned, pending }
    return { state: pending ? 'computing' : 'not-estimable', kept: null, scoring: null, plan: planned, pending }
  }

  return {
    stand,
    refit,
    plan,
    tasks,
    changes: createChanges(clickhouse, tasks),
    status: () => readStatus(postgres),
    async start() {
      const running = refit()
      running.catch((error) => log.error({ error }, 'fitting the model of value failed'))
      const status = await readStatus(postgres)
      return { ...status, state: 'running' }
    },
    stop: async () => {
      stopping = true
      await tasks.stop()
      await underWay?.catch(() => {})
    },
  }
}

/** Whether it is done within so many milliseconds; a failure counts as done, and is reported where it happened. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  const done = work.then(
    () => true,
    () => true,
  )
  const result = await Promise.race([done, late])
  clearTimeout(timer)
  return result
}
