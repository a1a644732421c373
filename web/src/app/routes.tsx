import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { statusQuery } from '../features/account/status-query.ts'
import { casesSearch } from '../features/cases/cases-search.ts'
import { cohortsSearch } from '../features/cohorts/cohorts-search.ts'
import { customersSearch } from '../features/customers/customers-search.ts'
import { timelineSearch } from '../features/customers/timeline/timeline-search.ts'
import {
  commentsSearch,
  disagreementsSearch,
  feedbackSearch,
  pricesSearch,
} from '../features/feedback/feedback-search.ts'
import { homeSearch } from '../features/home/home-search.ts'
import { newImportSearch } from '../features/imports/imports-search.ts'
import { rejectionsSearch } from '../features/sources/rejections/rejections-search.ts'
import { surveySearch, surveysSearch } from '../features/surveys/surveys-search.ts'
import { valueSearch } from '../features/value/value-search.ts'
import { meQuery } from '../ui/business.ts'
import { LoneErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

/** Where to go after signing in: a path of this app and nothing else, as `//elsewhere` would leave it. */
const ownPath = /^\/(?![/\\])/

function refuseOddId(id: number): void {
  if (!Number.isInteger(id) || id < 1) throw notFound()
}

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  errorComponent: LoneErrorPage,
})

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const { state } = await context.queryClient.ensureQueryData(statusQuery)
    if (state === 'ready') throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../features/account/setup-page.tsx'), 'SetupPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ to: z.string().regex(ownPath).optional().catch(undefined) }),
  beforeLoad: async ({ context, search }) => {
    const { state, signedIn } = await context.queryClient.ensureQueryData(statusQuery)
    if (state === 'new') throw redirect({ to: '/setup' })
    if (signedIn) throw redirect({ href: search.to ?? '/' })
  },
  component: lazyRouteComponent(() => import('../features/account/sign-in-page.tsx'), 'SignInPage'),
})

/** Everything behind the sign-in. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  errorComponent: LoneErrorPage,
  beforeLoad: async ({ context, location }) => {
    const { state, signedIn } = await context.queryClient.ensureQueryData(statusQuery)
    if (state === 'new') throw redirect({ to: '/setup' })
    if (!signedIn) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(meQuery),
  component: Shell,
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: homeSearch,
  component: lazyRouteComponent(() => import('./home.tsx'), 'Home'),
})

const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: customersSearch,
  component: lazyRouteComponent(() => import('../features/customers/customers-page.tsx'), 'CustomersPage'),
})

const customerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$customerId',
  params: {
    parse: ({ customerId }) => ({ customerId: Number(customerId) }),
    stringify: ({ customerId }) => ({ customerId: `${customerId}` }),
  },
  beforeLoad: ({ params }) => refuseOddId(params.customerId),
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
})

const cohortsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cohorts',
  validateSearch: cohortsSearch,
  component: lazyRouteComponent(() => import('../features/cohorts/cohorts-page.tsx'), 'CohortsPage'),
})

const valueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value',
  validateSearch: valueSearch,
  component: lazyRouteComponent(() => import('../features/value/value-page.tsx'), 'ValuePage'),
})

const valueModelRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value/model',
  component: lazyRouteComponent(() => import('../features/value/model/model-page.tsx'), 'ModelPage'),
})

const surveysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys',
  validateSearch: surveysSearch,
  component: lazyRouteComponent(() => import('../features/surveys/list/surveys-page.tsx'), 'SurveysPage'),
})

const newSurveyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys/new',
  component: lazyRouteComponent(() => import('../features/surveys/gallery/new-survey-page.tsx'), 'NewSurveyPage'),
})

const surveyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys/$surveyId',
  validateSearch: surveySearch,
  component: lazyRouteComponent(() => import('./survey-page.tsx'), 'SurveyPage'),
})

const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
})

const caseFiguresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/figures',
  component: lazyRouteComponent(() => import('../features/cases/figures/figures-page.tsx'), 'CaseFiguresPage'),
})

const caseSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/settings',
  component: lazyRouteComponent(() => import('../features/cases/settings/case-settings-page.tsx'), 'CaseSettingsPage'),
})

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId',
  params: {
    parse: ({ caseId }) => ({ caseId: Number(caseId) }),
    stringify: ({ caseId }) => ({ caseId: `${caseId}` }),
  },
  beforeLoad: ({ params }) => refuseOddId(params.caseId),
  component: lazyRouteComponent(() => import('../features/cases/case/case-page.tsx'), 'CasePage'),
})

const feedbackRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feedback',
  validateSearch: feedbackSearch,
  component: lazyRouteComponent(() => import('../features/feedback/feedback-page.tsx'), 'FeedbackPage'),
})

const commentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feedback/comments',
  validateSearch: commentsSearch,
  component: lazyRouteComponent(() => import('../features/feedback/comments/comments-page.tsx'), 'CommentsPage'),
})

const pricesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feedback/prices',
  validateSearch: pricesSearch,
  component: lazyRouteComponent(() => import('../features/feedback/prices/prices-page.tsx'), 'PricesPage'),
})

const disagreementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feedback/disagreements',
  validateSearch: disagreementsSearch,
  component: lazyRouteComponent(
    () => import('../features/feedback/disagreements/disagreements-page.tsx'),
    'DisagreementsPage',
  ),
})

const surveyResultsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys/$surveyId/results',
  component: lazyRouteComponent(
    () => import('../features/feedback/results/survey-results-page.tsx'),
    'SurveyResultsPage',
  ),
})

const matchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/matches',
  component: lazyRouteComponent(() => import('../features/matches/matches-page.tsx'), 'MatchesPage'),
})

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sources',
  component: lazyRouteComponent(() => import('../features/sources/sources-page.tsx'), 'SourcesPage'),
})

const sourceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sources/$sourceId',
  params: {
    parse: ({ sourceId }) => ({ sourceId: Number(sourceId) }),
    stringify: ({ sourceId }) => ({ sourceId: `${sourceId}` }),
  },
  beforeLoad: ({ params }) => refuseOddId(params.sourceId),
  component: lazyRouteComponent(() => import('../features/sources/source-page.tsx'), 'SourcePage'),
})

const rejectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rejections',
  validateSearch: rejectionsSearch,
  component: lazyRouteComponent(() => import('../features/sources/rejections/rejections-page.tsx'), 'RejectionsPage'),
})

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-page.tsx'), 'ImportsPage'),
})

const newImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/new',
  validateSearch: newImportSearch,
  beforeLoad: ({ search }) => {
    if (search.files.length === 0) throw redirect({ to: '/imports' })
  },
  component: lazyRouteComponent(() => import('../features/imports/preview/new-import-page.tsx'), 'NewImportPage'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$importId',
  params: {
    parse: ({ importId }) => ({ importId: Number(importId) }),
    stringify: ({ importId }) => ({ importId: `${importId}` }),
  },
  beforeLoad: ({ params }) => refuseOddId(params.importId),
  component: lazyRouteComponent(() => import('../features/imports/report/import-page.tsx'), 'ImportPage'),
})

const askingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys/$surveyId/asking',
  component: lazyRouteComponent(() => import('../features/asking/asking-page.tsx'), 'AskingPage'),
})

const contactPolicyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/contact',
  component: lazyRouteComponent(
    () => import('../features/contact-policy/contact-policy-page.tsx'),
    'ContactPolicyPage',
  ),
})

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

/** Any other address: the page that says so, with the navigation around it. */
const elsewhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFoundPage,
})

export const routeTree = rootRoute.addChildren([
  setupRoute,
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    customersRoute,
    customerRoute,
    valueRoute,
    valueModelRoute,
    cohortsRoute,
    surveysRoute,
    newSurveyRoute,
    surveyRoute,
    casesRoute,
    caseFiguresRoute,
    caseSettingsRoute,
    caseRoute,
    feedbackRoute,
    commentsRoute,
    pricesRoute,
    disagreementsRoute,
    surveyResultsRoute,
    matchesRoute,
    sourcesRoute,
    sourceRoute,
    rejectionsRoute,
    importsRoute,
    newImportRoute,
    importRoute,
    askingRoute,
    contactPolicyRoute,
    settingsRoute,
    elsewhereRoute,
  ]),
])
