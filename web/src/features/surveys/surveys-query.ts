import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import type { SurveysSearch } from './surveys-search.ts'

export const surveysQuery = (search: SurveysSearch) =>
  infiniteQueryOptions({
    queryKey: ['surveys', 'list', search],
    queryFn: ({ pageParam, signal }) => api.listSurveys({ query: { ...search, cursor: pageParam, limit: 30 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

export const surveyQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ['surveys', surveyId],
    queryFn: ({ signal }) => api.getSurvey({ params: { surveyId }, signal }),
  })

export const figuresQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ['surveys', surveyId, 'figures'],
    queryFn: ({ signal }) => api.getSurveyFigures({ params: { surveyId }, query: {}, signal }),
  })

export const versionsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ['surveys', surveyId, 'versions'],
    queryFn: ({ signal }) => api.listSurveyVersions({ params: { surveyId }, signal }),
  })
