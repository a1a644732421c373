import type { ValueStatus } from '@esteem/contract'
import type { Postgres } from '../../../platform/index.ts'
import type { StoredCard, ValueModel } from '../model/fit-model.ts'

/** A model as it is kept, with what its predictions were computed for. */
export interface KeptModel {
  version: number
  fittedAt: Date
  asOf: string
  model: StoredModel
  card: StoredCard
}

export interface StoredModel extends ValueModel {
  currency: string
  timeZone: string
  /** The least expected value of each tier but the last. */
  borders: number[]
  /** How many orders there were, nearly, when it was fitted. */
  orders: number
}

/** What the scores hold, and up to where events have been seen. */
export interface Scoring {
  modelVersion: number
  asOf: string
  scoredAt: Date
  customers: number
  receivedUntil: Date
  movesUntil: number
}

export async function readScoring(postgres: Postgres): Promise<Scoring | null> {
  const [row] = await postgres.query<Scoring & { modelVersion: number | null }>(
    `SELECT model_version AS "modelVersion", to_char(as_of, 'YYYY-MM-DD') AS "asOf", scored_at AS "scoredAt", customers,
       received_until AS "receivedUntil", moves_until AS "movesUntil" FROM value_scoring`,
  )
  return row?.modelVersion == null ? null : row
}

export async function readModel(postgres: Postgres, version: number): Promise<KeptModel | null> {
  const [row] = await postgres.query<KeptModel>(
    `SELECT version, fitted_at AS "fittedAt", to_char(as_of, 'YYYY-MM-DD') AS "asOf", model, card FROM value_models WHERE version = $1`,
    [version],
  )
  return row ?? null
}

const mostModels = 60

/** Keeps a model, and forgets the oldest. */
export async function keepModel(postgres: Postgres, { model, card, asOf, fittedAt }: Omit<KeptModel, 'version'>) {
  const [{ version }] = await postgres.query<{ version: number }>(
    'INSERT INTO value_models (fitted_at, as_of, model, card) VALUES ($1, $2, $3, $4) RETURNING version',
    [fittedAt, asOf, JSON.stringify(model), JSON.stringify(card)],
  )
  await postgres.query('DELETE FROM value_models WHERE version <= $1', [version - mostModels])
  return version
}

export async function keepScoring(postgres: Postgres, scoring: Scoring): Promise<void> {
  await postgres.query(
    `UPDATE value_scoring SET model_version = $1, as_of = $2, scored_at = $3, customers = $4, received_until = $5, moves_until = $6`,
    [
      ...[scoring.modelVersion, scoring.asOf, scoring.scoredAt, scoring.customers],
      ...[scoring.receivedUntil, scoring.movesUntil],
    ],
  )
}

/** Says what is being done; every process that shares the database can read it. */
export async function say(postgres: Postgres, status: Partial<ValueStatus> & { state: ValueStatus['state'] }) {
  const { state, step = null, progress = 0, startedAt = null, finishedAt = null, error = null } = status
  await postgres.query(
    `UPDATE value_scoring SET state = $1, step = $2, progress = $3, started_at = coalesce($4, started_at), finished_at = $5, error = $6`,
    [state, step, progress, startedAt, finishedAt, error],
  )
}

export async function readStatus(postgres: Postgres): Promise<ValueStatus> {
  const [row] = await postgres.query<Omit<ValueStatus, 'startedAt' | 'finishedAt'> & { started: Date; finished: Date }>(
    `SELECT state, step, progress, started_at AS started, finished_at AS finished, error, model_version AS version, customers FROM value_scoring`,
  )
  const { started, finished, ...rest } = row
  return { ...rest, startedAt: started?.toISOString() ?? null, finishedAt: finished?.toISOString() ?? null }
}
