import type { SurveyQuestion, SurveyResults } from '@esteem/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'

/** The questions as a version asked them: the one that is shown, or the newest that was answered. Empty where another tool asked. */
export function useAskedQuestions(
  surveyId: string,
  version: string | null,
  versions: SurveyResults['versions'],
): ReadonlyMap<string, SurveyQuestion> {
  const shown = version === null ? Math.max(0, ...versions.map((one) => one.version)) : Number(version)
  const { data } = useQuery({
    queryKey: ['surveys', surveyId, 'versions', shown],
    queryFn: ({ signal }) => api.getSurveyVersion({ params: { surveyId, version: shown }, signal }),
    enabled: shown > 0,
    retry: false,
  })
  return new Map(data?.questions.map((question) => [question.questionId, question]))
}

/** An answer in the words that were chosen. Where it was turned into a score, the score is the answer. */
export function wordsOfAnswer(answer: string, asked: SurveyQuestion | undefined): string {
  const scored = asked === undefined || asked.metric !== null || asked.answer === 'scale'
  return (!scored && asked.choices.find(({ value }) => value === answer)?.label) || answer
}
