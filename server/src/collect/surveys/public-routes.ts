import { endpoints, surveyLimits } from '@esteem/contract'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type App, EsteemError, implement } from '../../platform/index.ts'
import { createAllowance } from './allowance.ts'
import type { PublicSurveys } from './index.ts'

const perAnswer = 120

/** What respondents’ pages ask, from wherever they are shown. */
export function registerPublicSurveyRoutes(
  app: App,
  surveys: PublicSurveys,
  options: { answersPerMinute: number; behindProxy: boolean },
): void {
  const byAddress = createAllowance(options.answersPerMinute, Date.now)
  const byAnswer = createAllowance(perAnswer, Date.now)
  app.use('/v1/answers', async (context, next) => {
    byAddress(addressOf(context, options.behindProxy))
    await next()
  })
  app.use(
    '/v1/answers',
    bodyLimit({
      maxSize: surveyLimits.answerBytes,
      onError: () => {
        throw new EsteemError(
          'too-large',
          `An answer has at most ${surveyLimits.answerBytes / 1024} KB. Shorten its texts, or leave out files.`,
        )
      },
    }),
  )
  implement(app, endpoints.getPublicSurvey, async ({ params, query, context }) => {
    context.header('cache-control', 'no-store')
    return await surveys.get(params.surveyId, query)
  })
  implement(app, endpoints.submitAnswers, async ({ body }) => {
    byAnswer(body.responseId)
    return await surveys.receive(body)
  })
}

/** Behind a proxy, the last address that it names is the one that it saw itself; anything before it was sent along. */
function addressOf(context: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || (getConnInfo(context).remote.address ?? '')
}
