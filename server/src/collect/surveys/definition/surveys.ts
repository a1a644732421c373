import type { Survey, SurveyElsewhere, SurveySettings, SurveySummary } from '@esteem/contract'
import { surveySettings } from '@esteem/contract'
import {
  at,
  type Caller,
  type ClickHouse,
  type Clock,
  EsteemError,
  type Postgres,
  type Queryable,
  readCursor,
  writeCursor,
} from '../../../platform/index.ts'
import { recordAudit } from '../../../trust/index.ts'
import { cleanTheme } from '../check/clean-theme.ts'
import { checkSize } from '../check/limits.ts'
import type { SurveyLinks } from '../links.ts'
import type { Json } from '../questions/question.ts'
import { tidy } from '../tidy.ts'
import { noCounts, readCounts } from './counts.ts'
import { readElsewhere } from './elsewhere.ts'
import { idFromName } from './name.ts'
import { readSurvey, readVersion, type SurveyRow, surveyColumns, toSummary, toSurvey, withDefaults } from './rows.ts'

export interface Surveys {
  list: (query: {
    state?: string
    search?: string
    cursor?: string
    limit: number
  }) => Promise<{ items: SurveySummary[]; nextCursor: string | null; elsewhere: SurveyElsewhere[] }>
  get: (surveyId: string) => Promise<Survey>
  create: (
    input: { surveyId?: string; name: string; template: string | null; json: Json; settings?: Partial<SurveySettings> },
    caller: Caller,
  ) => Promise<Survey>
  change: (
    surveyId: string,
    change: { revision: number; name?: string; json?: Json; settings?: Partial<SurveySettings> },
    caller: Caller,
  ) => Promise<Survey>
  discardDraft: (surveyId: string, revision: number, caller: Caller) => Promise<Survey>
  duplicate: (surveyId: string, name: string, caller: Caller) => Promise<Survey>
  close: (surveyId: string, caller: Caller) => Promise<Survey>
  reopen: (surveyId: string, caller: Caller) => Promise<Survey>
  archive: (surveyId: string, caller: Caller) => Promise<Survey>
  remove: (surveyId: string, caller: Caller) => Promise<void>
}

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  links: SurveyLinks
}

export function createSurveys({ postgres, clickhouse, clock, links }: Parts): Surveys {
  async function get(surveyId: string): Promise<Survey> {
    const row = await readSurvey(postgres, surveyId)
    const counts = await readCounts(clickhouse, [surveyId])
    return toSurvey(row, counts.get(surveyId) ?? noCounts, links.publicLink(surveyId))
  }

  /** Changes one survey in a transaction that also says who did it. */
  async function alter(
    surveyId: string,
    action: string,
    caller: Caller,
    work: (inside: Queryable, row: SurveyRow) => Promise<void>,
  ): Promise<Survey> {
    await postgres.transaction(async (inside) => {
      await inside.query('SELECT 1 FROM surveys WHERE id = $1 FOR UPDATE', [surveyId])
      await work(inside, await readSurvey(inside, surveyId))
      await recordAudit(inside, { at: clock(), accountId: caller.accountId, action, subject: `survey ${surveyId}` })
    })
    return await get(surveyId)
  }

  async function setState(
    surveyId: string,
    action: string,
    caller: Caller,
    next: (row: SurveyRow) => SurveyRow['state'],
  ): Promise<Survey> {
    return await alter(surveyId, action, caller, async (inside, row) => {
      const state = next(row)
      const closed = state === 'closed' || state === 'archived'
      await inside.query('UPDATE surveys SET state = $2, closed_at = $3, updated_at = $4 WHERE id = $1', [
        surveyId,
        state,
        closed ? (row.closed_at ?? clock()) : null,
        clock(),
      ])
    })
  }

  async function create(given: Parameters<Surveys['create']>[0], caller: Caller): Promise<Survey> {
    checkSize(given.json)
    const input = tidy(given)
    const settings = surveySettings.parse({ ...input.settings })
    const surveyId = await postgres.transaction(async (inside) => {
      const id = input.surveyId ?? (await idFromName(inside, input.name))
      const made = await inside.query(
        `INSERT INTO surveys (id, name, state, template, settings, draft, revision, created_at, updated_at)
         VALUES ($1, $2, 'draft', $3, $4, $5, 1, $6, $6) ON CONFLICT DO NOTHING RETURNING id`,
        [id, input.name, input.template, JSON.stringify(withCleanTheme(settings)), JSON.stringify(input.json), clock()],
      )
      if (made.length === 0)
        throw new EsteemError(
          'conflict',
          `There is a survey with the id ${id} already. Choose another id, or leave it out.`,
        )
      await recordAudit(inside, {
        at: clock(),
        accountId: caller.accountId,
        action: 'survey created',
        subject: `survey ${id}`,
      })
      return id
    })
    return await get(surveyId)
  }

  return {
    get,
    create,
    list: async ({ state, search, cursor, limit }) => {
      const after = readCursor(cursor, at.moment, at.text)
      const rows = await postgres.query<SurveyRow>(
        `SELECT ${surveyColumns} FROM surveys s
         WHERE (s.state = $1 OR ($1::text IS NULL AND s.state != 'archived'))
           AND ($2::text IS NULL OR position(lower($2) in lower(s.name || ' ' || s.id)) > 0)
           AND ($3::timestamptz IS NULL OR (s.updated_at, s.id) < ($3, $4))
         ORDER BY s.updated_at DESC, s.id DESC LIMIT $5`,
        [state ?? null, search ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      )
      const page = rows.slice(0, limit).map(withDefaults)
      const counts = await readCounts(
        clickhouse,
        page.map(({ id }) => id),
      )
      const last = page.at(-1)
      return {
        items: page.map((row) => toSummary(row, counts.get(row.id) ?? noCounts, links.publicLink(row.id))),
        nextCursor: rows.length > limit && last ? writeCursor(last.updated_at.toISOString(), last.id) : null,
        elsewhere: state || search || cursor ? [] : await readElsewhere(postgres, clickhouse),
      }
    },
    change: async (surveyId, given, caller) => {
      if (given.json) checkSize(given.json)
      const { revision, name, json, settings } = tidy(given)
      return await alter(surveyId, 'survey changed', caller, async (inside, row) => {
        refuseLostUpdate(row, revision)
        await inside.query(
          `UPDATE surveys SET name = $2, draft = $3, settings = $4, revision = revision + 1, updated_at = $5 WHERE id = $1`,
          [
            surveyId,
            name ?? row.name,
            JSON.stringify(json ?? row.draft),
            JSON.stringify(withCleanTheme({ ...row.settings, ...settings })),
            clock(),
          ],
        )
      })
    },
    discardDraft: async (surveyId, revision, caller) =>
      await alter(surveyId, 'survey draft discarded', caller, async (inside, row) => {
        refuseLostUpdate(row, revision)
        const asked = row.version === null ? null : await readVersion(inside, surveyId, row.version)
        if (!asked)
          throw new EsteemError('conflict', 'The survey was never published, so there is nothing to go back to.')
        await inside.query('UPDATE surveys SET draft = $2, revision = revision + 1, updated_at = $3 WHERE id = $1', [
          surveyId,
          JSON.stringify(asked.json),
          clock(),
        ])
      }),
    duplicate: async (surveyId, name, caller) => {
      const { draft, template, settings } = await readSurvey(postgres, surveyId)
      return await create(
        { name, template, json: draft, settings: { ...settings, opensAt: null, closesAt: null } },
        caller,
      )
    },
    close: (surveyId, caller) =>
      setState(surveyId, 'survey closed', caller, ({ version }) => {
        if (version === null)
          throw new EsteemError('conflict', 'The survey was never published, so it cannot be closed.')
        return 'closed'
      }),
    reopen: (surveyId, caller) =>
      setState(surveyId, 'survey reopened', caller, ({ version }) => (version === null ? 'draft' : 'published')),
    archive: (surveyId, caller) => setState(surveyId, 'survey archived', caller, () => 'archived'),
    remove: async (surveyId, caller) => {
      await postgres.transaction(async (inside) => {
        const { version } = await readSurvey(inside, surveyId)
        if (version !== null)
          throw new EsteemError('conflict', 'The survey was published, and its answers need it. Archive it instead.')
        await inside.query('DELETE FROM surveys WHERE id = $1', [surveyId])
        await recordAudit(inside, {
          at: clock(),
          accountId: caller.accountId,
          action: 'survey deleted',
          subject: `survey ${surveyId}`,
        })
      })
    },
  }
}

export function refuseLostUpdate(row: SurveyRow, revision: number): void {
  if (row.revision === revision) return
  throw new EsteemError(
    'conflict',
    'Somebody else changed this survey since you opened it. Load it again, and make your change on what is there now.',
    undefined,
    'changed-meanwhile',
  )
}

function withCleanTheme(settings: SurveySettings): SurveySettings {
  return { ...settings, theme: settings.theme && cleanTheme(settings.theme) }
}
