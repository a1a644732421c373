import type { ClickHouse, Postgres, Queryable } from '../../platform/index.ts'

/** `fails`: this one call does not work, or its answer is lost. `dies`: nothing works from this call on. */
export type Fault = 'fails' | 'dies'

export interface Faults {
  postgres: Postgres
  clickhouse: ClickHouse
  /** The fault happens at this step, counted from now. */
  arm: (step: number, fault: Fault) => void
  /** The steps that were taken since, until it heals. */
  steps: () => readonly string[]
  /** Where the fault happened; null where the work was done before. */
  struckAt: () => string | null
  heal: () => void
}

/** The two databases as they are, but that any one call to them can be made to fail: before it is done, or after. */
export function injectFaults(postgres: Postgres, clickhouse: ClickHouse): Faults {
  let steps: string[] = []
  let target = 0
  let fault: Fault | null = null
  let struck: string | null = null
  let dead = false

  function step(where: string): void {
    if (fault) steps.push(where)
    if (fault && steps.length === target) {
      struck = where
      dead = fault === 'dies'
      throw new Error(`fault: ${where}`)
    }
    if (dead) throw new Error('this process is dead')
  }

  function around<A extends unknown[], R>(name: string, call: (...given: A) => Promise<R>) {
    return async (...given: A): Promise<R> => {
      const what = `${name} ${describe(given[0])}`
      step(`before ${what}`)
      const result = await call(...given)
      // To die after a call is to die before the next. A read whose answer is lost is one that was not made, and so is
      // whatever is rolled back.
      if (fault !== 'dies' && name !== 'inside' && !/^\S+ (SELECT|WITH)/.test(what)) step(`after ${what}`)
      return result
    }
  }

  return {
    postgres: {
      ...postgres,
      query: around('PostgreSQL', postgres.query) as Postgres['query'],
      transaction: around('transaction', <T>(work: (inside: Queryable) => Promise<T>) =>
        postgres.transaction((inside) => work({ query: around('inside', inside.query) as Queryable['query'] })),
      ) as Postgres['transaction'],
    },
    clickhouse: {
      ...clickhouse,
      query: around('ClickHouse', clickhouse.query) as ClickHouse['query'],
      execute: around('ClickHouse', clickhouse.execute),
      insert: around('insert', clickhouse.insert),
    },
    arm: (at, how) => {
      steps = []
      target = at
      fault = how
      struck = null
      dead = false
    },
    steps: () => steps,
    struckAt: () => struck,
    heal: () => {
      fault = null
      dead = false
    },
  }
}

function describe(given: unknown): string {
  const text = typeof given === 'object' && given !== null && 'text' in given ? given.text : given
  return typeof text === 'string' ? text.trim().slice(0, 60).replace(/\s+/g, ' ') : ''
}
