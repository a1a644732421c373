import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createCases, registerCaseRoutes } from './act/index.ts'
import {
  type AskingParts,
  createAsking,
  createImports,
  createReceiver,
  createRejectionList,
  createSources,
  createSurveyLinks,
  createSurveyRoom,
  registerAskingRoutes,
  registerEventApi,
  registerImportRoutes,
  registerPublicSurveyRoutes,
  registerSourceRoutes,
  registerSurveyRoutes,
  surveyToAsk,
  whoIs,
} from './collect/index.ts'
import { type Config, readConfig } from './config.ts'
import { serveDocumentation } from './documentation.ts'
import {
  createValuation,
  crowdBehind,
  latestScores,
  readPredictions,
  registerMeasureRoutes,
  registerValueRoutes,
} from './measure/index.ts'
import {
  createApp,
  createLog,
  createMailer,
  createSigner,
  createWebhooks,
  EsteemError,
  migrateClickHouse,
  migratePostgres,
  openDataFolder,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  openJobs,
  openServerClickHouse,
  openServerPostgres,
  systemClock,
} from './platform/index.ts'
import {
  chooseCustomers,
  createAppender,
  createDecisions,
  createFeed,
  createResolver,
  createTell,
  publishMissedMoves,
  readAddressed,
  readHappened,
  readIdentities,
  readNames,
  readOrderTotals,
  readPeople,
  registerTimelineRoutes,
  whoBought,
} from './timeline/index.ts'
import {
  createAccounts,
  createContact,
  createForesight,
  createSettings,
  registerContactRoutes,
  registerTrustRoutes,
  tellConsent,
} from './trust/index.ts'
import { registerDisagreementRoutes } from './understand/index.ts'
import { serveWebApp } from './web-app.ts'
import { wire } from './wiring.ts'

export { readConfig }

export const version = '0.1.0'

export interface Running {
  url: string
  /** Stops accepting, finishes what is under way, closes the databases. */
  stop: () => Promise<void>
}

/** Starts everything, in the order in which data flow. */
export async function start(config: Config, clock = systemClock): Promise<Running> {
  const log = createLog(config.logLevel)
  const data = openDataFolder(config.dataFolder)

  const postgres = config.postgresUrl
    ? openServerPostgres(config.postgresUrl)
    : await openEmbeddedPostgres(data.file('postgres'))
  const clickhouse = config.clickhouseUrl
    ? await openServerClickHouse(config.clickhouseUrl, config.clickhouseDatabase)
    : openEmbeddedClickHouse(data.file('clickhouse'))
  await migratePostgres(postgres)
  await migrateClickHouse(clickhouse)
  await publishMissedMoves(postgres, clickhouse)
  const mailer = createMailer(config)
  const jobs = await openJobs(postgres, config.postgresUrl === null, log)

  const business = createSettings(postgres, clock)
  const settings = business.read
  const accounts = createAccounts(postgres, {
    secret: config.secret ?? data.secret('session-secret'),
    token: data.secret('token'),
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
  })

  const resolver = createResolver(postgres, clickhouse, clock)
  const feed = createFeed({ postgres, clickhouse, clock, log, alone: config.postgresUrl === null })
  const appender = createAppender(clickhouse, resolver, log, feed.pulse)
  const decisions = createDecisions(postgres, clickhouse, clock, resolver.follow)

  const sources = createSources(postgres, clickhouse, clock)
  const rejections = createRejectionList(clickhouse)
  const receive = createReceiver(appender, rejections, clock, settings)

  const bought = (identityIds: readonly number[]) => whoBought(clickhouse, identityIds)
  const contact = createContact({ postgres, clock, settings, whoBought: bought })
  const tell = createTell({ postgres, append: appender.append, clock, sourceId: sources.forOwn })
  const tellOwnConsent = () => tellConsent(postgres, (said) => tell(said.map((one) => ({ ...one, channel: 'esteem' }))))

  // Where people reach this server; the port may be known only when it listens.
  const reachedAt = { url: config.publicUrl ?? `http://localhost:${config.port}` }
  const linkSecret = config.secret === null ? data.secret('survey-links') : `survey-links ${config.secret}`
  const links = createSurveyLinks(createSigner(linkSecret), () => reachedAt.url)
  const surveys = createSurveyRoom({
    ...{ postgres, clickhouse, clock, log, links, settings, sources },
    append: appender.append,
    namesOf: (identityIds) => readNames(postgres, clickhouse, identityIds),
  })

  const askingParts: AskingParts = {
    ...{ postgres, clock, log, mailer, contact, tell, links, settings },
    foresee: createForesight({ postgres, clock, settings, whoBought: bought }),
    signer: createSigner(config.secret === null ? data.secret('unsubscribe-links') : `unsubscribe ${config.secret}`),
    origin: () => reachedAt.url,
    surveyToAsk: (surveyId) => surveyToAsk({ ...surveys, clock }, surveyId),
    readPeople: (identityIds) => readPeople(postgres, clickhouse, identityIds),
    choose: async ({ segment, tiers, ...choice }) => {
      if (!segment && tiers.length === 0) return await chooseCustomers(clickhouse, choice)
      const crowds = (tiers.length > 0 ? tiers : [undefined]).map((tier) =>
        crowdBehind({ clickhouse, clock, settings, valuation }, { figure: 'rfm', segment: segment ?? undefined, tier }),
      )
      const chosen = (await Promise.all(crowds)).map(({ statement }) =>
        chooseCustomers(clickhouse, { ...choice, crowd: statement }),
      )
      return (await Promise.all(chosen)).flat().sort((a, b) => a - b)
    },
    readHappened: (asked) => readHappened(clickhouse, asked),
    readOrderTotals: (orderIds) => readOrderTotals(clickhouse, orderIds),
    namesOf: (identityIds) => readNames(postgres, clickhouse, identityIds),
  }
  const asking = createAsking(askingParts)
  const said = () => tellOwnConsent().catch((error) => log.warn({ error }, 'telling what was said'))

  const imports = createImports({
    postgres,
    clickhouse,
    append: appender.append,
    clock,
    log,
    folder: data.file('imports'),
    settings,
    sourceId: sources.forImports,
    queue: (importId) => jobs.put('import', { importId }),
  })

  const valuation = createValuation({ postgres, clickhouse, clock, settings, log })
  const cases = createCases({
    postgres,
    clickhouse,
    clock,
    log,
    mailer,
    callWebhook: createWebhooks(config.webhooksToPrivate === 'yes'),
    tell,
    contact,
    invitationAbout: asking.aboutCase,
    business: settings,
    accounts: accounts.list,
    publicUrl: () => reachedAt.url,
  })

  const followUp = { postgres, mailer, surveys, surveyToAsk: askingParts.surveyToAsk, asking }

  const app = createApp(log)
  registerTrustRoutes(app, { business, accounts, version })
  registerTimelineRoutes(app, {
    postgres,
    clickhouse,
    decisions,
    currency: async () => (await settings()).currency,
    predictions: { relation: latestScores, of: (ids) => readPredictions(clickhouse, ids) },
    crowdBehind: (behind) => crowdBehind({ clickhouse, clock, settings, valuation }, behind),
  })
  registerContactRoutes(app, {
    postgres,
    clock,
    settings,
    contact,
    whoBought: bought,
    readAddressed: (page) => readAddressed(postgres, clickhouse, page),
    namesOf: (identityIds) => readNames(postgres, clickhouse, identityIds),
    identitiesOf: async (customerId) => {
      const { identities } = await readIdentities(postgres, customerId)
      return identities.map(({ id, kind, value }) => ({ identityId: id, kind, value }))
    },
    said,
  })
  registerSourceRoutes(app, { postgres, clickhouse, sources })
  registerImportRoutes(app, imports)
  registerSurveyRoutes(app, surveys)
  const country = async () => (await settings()).country
  registerAskingRoutes(app, {
    ...{ ...askingParts, asking, said },
    sourceOfKey: sources.ofKey,
    whoIs: (people) => whoIs({ ...askingParts, resolve: resolver.resolve, country }, people),
  })
  registerEventApi(app, { sources, receive, rejections })
  registerPublicSurveyRoutes(app, surveys.forRespondents, {
    answersPerMinute: config.answersPerMinute,
    behindProxy: config.publicUrl !== null,
  })
  const sourceNames = async () =>
    new Map((await sources.list()).map(({ sourceId, name }): [string, string] => [String(sourceId), name]))
  registerMeasureRoutes(app, { postgres, clickhouse, clock, settings, sourceNames })
  registerValueRoutes(app, { postgres, clickhouse, valuation })
  registerDisagreementRoutes(app, { postgres, clickhouse, clock, settings })
  registerCaseRoutes(app, cases, followUp)
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Esteem', version } })
  serveDocumentation(app)
  serveWebApp(app)

  await wire({
    postgres,
    clickhouse,
    jobs,
    feed,
    imports,
    surveys,
    valuation,
    contact,
    tellOwnConsent,
    asking,
    cases,
    followUp,
    clock,
  })
  await imports.tidy()
  await surveys.settleWaiting()
  await asking.start()
  // Several servers may share the databases: each hears within a second what another decided about who is who.
  const following = config.postgresUrl
    ? setInterval(() => resolver.follow().catch((error) => log.warn({ error }, 'following moves')), 1000)
    : undefined

  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host })
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = new EsteemError(
        'conflict',
        `Port ${config.port} is in use. Stop what uses it, or choose another with PORT.`,
      )
      failed(error.code === 'EADDRINUSE' ? taken : error)
    })
  })
  const { port } = server.address() as AddressInfo
  reachedAt.url = config.publicUrl ?? `http://localhost:${port}`

  return {
    url: reachedAt.url,
    stop: async () => {
      clearInterval(following)
      imports.stop()
      await new Promise<void>((closed) => {
        server.close(() => closed())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2000).unref()
      })
      await valuation.stop()
      await asking.stop()
      await appender.drain()
      await feed.stop()
      await jobs.close()
      mailer.close()
      await clickhouse.close()
      await postgres.close()
      data.release()
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const running = await start(readConfig(process.env))
    console.log(`Esteem is ready at ${running.url}`)
    let stopping = false
    // Both npm and the terminal pass a signal on, so the same wish arrives twice; the second must not cut the first short.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (!stopping) running.stop().then(() => process.exit(0))
        stopping = true
      })
    }
  } catch (error) {
    const plain = error instanceof EsteemError || (error instanceof Error && error.message.startsWith('Settings'))
    console.error(plain ? (error as Error).message : error)
    process.exit(1)
  }
}
