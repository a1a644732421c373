import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { toWords } from './format/words.ts'

const surveyNamesQuery = queryOptions({
  queryKey: ['surveys', 'names'],
  queryFn: async ({ signal }) => {
    const { items } = await api.listSurveys({ query: { limit: 200 }, signal })
    return new Map(items.map(({ surveyId, name }) => [surveyId, name]))
  },
  staleTime: 60_000,
})

/** What a survey is called; one that another tool asks has its id alone, which is put in words. */
export function useSurveyNames(): (surveyId: string) => string {
  const { data } = useQuery(surveyNamesQuery)
  return (surveyId) => data?.get(surveyId) ?? toWords(surveyId)
}
